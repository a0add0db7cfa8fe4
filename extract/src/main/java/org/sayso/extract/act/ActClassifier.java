package org.sayso.extract.act;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.ParsedText;

/**
 * Says what a statement does, and whom it is toward.
 *
 * <p>The cue decides where it has a meaning of its own ({@code denied}, {@code threatened to}),
 * with its negation and hedges; under a neutral cue ({@code said}) the words attributed decide. A
 * harmful deed told of somebody other than the speaker's own side is an accusation, whatever
 * neutral cue it stands under. Thread-safe; keeps no state between calls.
 */
public final class ActClassifier {

  private final CueReader cues = new CueReader();
  private final ContentReader contents = new ContentReader();
  private final Addressees addressees = new Addressees();

  /** What the statement that {@code attribution} marks does; {@link Act#ASSERT} if nothing more. */
  public Act act(ParsedText text, Attribution attribution) {
    Optional<CueReader.Reading> cue = cues.read(text, attribution);
    if (cue.isPresent() && cue.get().act().isPresent() && cue.get().unless().isEmpty()) {
      return cue.get().act().get();
    }
    Optional<Act> content = contents.read(text, attribution).map(ContentReader.Finding::act);
    if (cue.isEmpty() || cue.get().act().isEmpty()) {
      return content.orElse(Act.ASSERT);
    }
    return content.filter(cue.get().unless()::contains).orElse(cue.get().act().get());
  }

  /**
   * The ids of the actors that the statement is addressed to or speaks of: the accused, the one
   * called upon, the one thanked. Never the speaker or its own country. In text order; empty if the
   * text does not say.
   */
  public List<String> toward(
      ParsedText text, Attribution attribution, Act act, Cast cast, Optional<String> speaker) {
    return addressees.of(
        text,
        attribution,
        act,
        cast,
        speaker,
        cues.read(text, attribution),
        contents.read(text, attribution));
  }
}
