package org.sayso.extract.act;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Mentions;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** Whom a statement is toward. */
final class Addressees {

  /** How far after a cue the one it names may stand. */
  private static final int REACH = 14;

  List<String> of(
      ParsedText text,
      Attribution attribution,
      Act act,
      Cast cast,
      Optional<String> speaker,
      Optional<CueReader.Reading> cue,
      Optional<ContentReader.Finding> finding) {
    if (act == Act.ASSERT || act == Act.EXPECT || act == Act.ADMIT) {
      return List.of();
    }
    Set<String> own = own(cast, speaker, attribution);
    boolean byCue = cue.flatMap(CueReader.Reading::act).filter(act::equals).isPresent();
    if (byCue) {
      List<String> named = afterCue(text, cast, own, cue.orElseThrow(), attribution);
      if (!named.isEmpty()) {
        return named;
      }
    }
    if (finding.isPresent() && finding.get().act() == act) {
      List<String> named = inFinding(text, cast, own, act, finding.get());
      if (!named.isEmpty()) {
        return named;
      }
    }
    return firstIn(cast, own, attribution.content());
  }

  /** The speaker, its mentions' actors in the source, and every actor of its country. */
  private static Set<String> own(Cast cast, Optional<String> speaker, Attribution attribution) {
    Set<String> own = new LinkedHashSet<>();
    for (Span piece : attribution.source()) {
      Mentions.headed(cast, piece).forEach(m -> own.add(m.actor()));
    }
    if (speaker.isPresent()) {
      own.add(speaker.get());
      Optional<String> country = cast.actor(speaker.get()).country();
      for (Actor actor : cast.actors()) {
        // a quarrel inside one country: only the country itself is the speaker's own
        if (country.isPresent()
            && country.equals(actor.country())
            && actor.kind() == Actor.Kind.STATE) {
          own.add(actor.id());
        }
      }
    }
    return own;
  }

  /** {@code accused X and Y of}, {@code called on X to}: the phrases that follow the cue's verb. */
  private static List<String> afterCue(
      ParsedText text, Cast cast, Set<String> own, CueReader.Reading cue, Attribution attribution) {
    int from = cue.head() + 1;
    int sentenceEnd = text.sentences().get(text.sentenceOf(cue.head())).end();
    Span content = attribution.content().getFirst();
    int to = Math.min(sentenceEnd, from + REACH);
    if (from > 1
        && Clause.of(text, cue.head(), text.sentences().get(text.sentenceOf(cue.head())).first())
            .passive()
        && content.end() < text.token(cue.head()).start()) {
      return List.of();
    }
    for (int i = from; i < to; i++) {
      Token token = text.token(i);
      boolean inContent = content.contains(token.start());
      if (token.is(PartOfSpeech.VERB)
          || token.is(PartOfSpeech.SCONJ) && !inContent && token.lower().equals("that")) {
        break;
      }
      Optional<NounPhrase> phrase = Clause.phrase(text, i);
      if (phrase.isPresent()) {
        List<String> named = named(text, cast, own, i, coordinated(text, phrase.get(), to));
        if (!named.isEmpty()) {
          return named;
        }
        i = phrase.get().end() - 1;
      }
    }
    return List.of();
  }

  private static List<String> inFinding(
      ParsedText text, Cast cast, Set<String> own, Act act, ContentReader.Finding finding) {
    boolean subjectCounts =
        act == Act.ACCUSE || act == Act.DEMAND || act == Act.APPEAL || act == Act.PRAISE;
    if (subjectCounts && finding.subject().isPresent()) {
      int head = finding.subject().getAsInt();
      int first = Clause.phrase(text, head).map(NounPhrase::first).orElse(head);
      int end =
          Clause.phrase(text, head)
              .map(p -> coordinated(text, p, text.tokens().size()))
              .orElse(head + 1);
      List<String> named = named(text, cast, own, Math.min(first, head), Math.max(end, head + 1));
      if (!named.isEmpty()) {
        return named;
      }
    }
    int sentenceEnd = text.sentences().get(text.sentenceOf(finding.at())).end();
    return named(text, cast, own, finding.at(), Math.min(sentenceEnd, finding.at() + REACH))
        .stream()
        .limit(1)
        .toList();
  }

  /** Where a phrase ends together with those joined to it by commas and conjunctions. */
  private static int coordinated(ParsedText text, NounPhrase phrase, int to) {
    int end = phrase.end();
    while (end + 1 < to
        && (text.token(end).is(PartOfSpeech.CCONJ) || text.token(end).lower().equals(","))) {
      int next =
          text.token(end).lower().equals(",") && text.token(end + 1).is(PartOfSpeech.CCONJ)
              ? end + 2
              : end + 1;
      if (next >= to) {
        return end;
      }
      Optional<NounPhrase> more = Clause.phrase(text, next);
      if (more.isEmpty()
          || more.get().first() != next
          || (more.get().end() < to
              && text.token(more.get().end()).is(PartOfSpeech.VERB, PartOfSpeech.AUX))) {
        return end;
      }
      end = more.get().end();
    }
    return end;
  }

  private static List<String> named(
      ParsedText text, Cast cast, Set<String> own, int first, int end) {
    if (first >= end) {
      return List.of();
    }
    Span words = text.span(first, end);
    List<String> named = new ArrayList<>();
    int covered = -1;
    for (Mention mention : Mentions.headed(cast, words)) {
      if (mention.span().start() >= covered) {
        covered = mention.span().end();
        if (!own.contains(mention.actor()) && !named.contains(mention.actor())) {
          named.add(mention.actor());
        }
      }
    }
    return List.copyOf(named);
  }

  private static List<String> firstIn(Cast cast, Set<String> own, List<Span> content) {
    for (Span piece : content) {
      for (Mention mention : Mentions.headed(cast, piece)) {
        if (!own.contains(mention.actor())) {
          return List.of(mention.actor());
        }
      }
    }
    return List.of();
  }
}
