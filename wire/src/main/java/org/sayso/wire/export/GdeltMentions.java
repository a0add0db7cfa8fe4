package org.sayso.wire.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.sayso.model.ledger.Filing;

/**
 * A table shaped like that of GDELT 2.0's mentions (Event Codebook V2.0, 2015): one row for each
 * row of {@link GdeltEvents}.
 */
final class GdeltMentions {

  private GdeltMentions() {}

  static Table<Deed> table(Surroundings texts) {
    return new Table<>(
        List.of(
            Column.whole(
                "GlobalEventID", "As in the events.", deed -> Optional.of(GdeltIds.number(deed))),
            Column.optional(
                "EventTimeDate",
                "When the report came to the ledger, UTC: YYYYMMDDHHMMSS.",
                deed -> GdeltIds.collected(deed.filing())),
            Column.optional(
                "MentionTimeDate", "The same.", deed -> GdeltIds.collected(deed.filing())),
            Column.whole(
                "MentionType",
                "1 for a URL, 2 for another origin.",
                deed -> Optional.of(deed.filing().url().isPresent() ? 1 : 2)),
            Column.optional(
                "MentionSourceName",
                "Host of the URL, else name of the outlet.",
                deed -> host(deed.filing()).or(() -> deed.filing().outlet())),
            Column.text("MentionIdentifier", "URL, else origin.", deed -> deed.filing().origin()),
            Column.empty("SentenceID", "the ledger does not count sentences."),
            Column.whole(
                "Actor1CharOffset",
                "First code point of the words that name the speaker, from 0.",
                Deed::actorOffset),
            Column.empty("Actor2CharOffset", "the ledger keeps no place for recipients."),
            Column.whole(
                "ActionCharOffset",
                "First code point of the cue, else of the content or evidence, from 0.",
                Deed::offset),
            Column.whole(
                "InRawText", "1: offsets count in the text as read.", deed -> Optional.of(1)),
            Column.whole(
                "Confidence",
                "How sure the reading is, in percent; empty for deeds.",
                deed -> deed.confidence().map(sure -> Math.round(sure * 100))),
            Column.whole(
                "MentionDocLen",
                "Length of the text in code points, if it is at hand.",
                deed -> texts.length(deed.filing())),
            Column.empty("MentionDocTone", "a tone would be invented."),
            Column.empty(
                "MentionDocTranslationInfo",
                "the ledger does not know what was translated from what."),
            Column.text("Extras", "Our id of the statement or event.", Deed::id)));
  }

  private static Optional<String> host(Filing filing) {
    return filing
        .url()
        .flatMap(
            url -> {
              try {
                return Optional.ofNullable(new URI(url).getHost());
              } catch (URISyntaxException notQuiteAUrl) {
                return Optional.empty();
              }
            });
  }
}
