package org.sayso.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.Patterns;
import org.sayso.model.Act;
import org.sayso.model.Cast;
import org.sayso.model.Event;
import org.sayso.model.EventTime;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Standing;
import org.sayso.model.Statement;

/**
 * Codes who did what to whom, by PLOVER's roots.
 *
 * <p>A deed told inside a statement stands as {@link Standing#CLAIMED} on that statement; one told
 * in the outlet's own voice as {@link Standing#REPORTED}. Accusing, denying, demanding and the like
 * are events between who speaks and whom it is toward. Codes rather too little than too much: no
 * event without somebody who acts. Thread-safe; keeps no state between calls.
 */
public final class EventCoder {

  private final Deeds deeds = new Deeds();
  private final SpeechEvents speech = new SpeechEvents();
  private final Governors governors = new Governors();

  /** The events of {@code text} in text order, with ids {@code e1}, {@code e2}, ... */
  public List<Event> code(ParsedText text, List<Statement> statements, Cast cast) {
    Reader reader = new Reader(text, statements, cast);
    List<Event> events = new ArrayList<>(reader.spoken(statements));
    for (Sentence sentence : text.sentences()) {
      reader.deeds(sentence, events);
    }
    return numbered(events);
  }

  private static List<Event> numbered(List<Event> events) {
    List<Event> ordered =
        events.stream()
            .sorted(
                Comparator.comparing((Event e) -> e.evidence().getFirst())
                    .thenComparing(Event::root))
            .toList();
    List<Event> numbered = new ArrayList<>();
    Set<Event> seen = new HashSet<>();
    for (Event event : ordered) {
      if (seen.add(event)) {
        numbered.add(
            new Event(
                "e" + (numbered.size() + 1),
                event.root(),
                event.cameo(),
                event.actor(),
                event.recipient(),
                event.time(),
                event.negated(),
                event.date(),
                event.place(),
                event.standing(),
                event.statements(),
                event.evidence()));
      }
    }
    return List.copyOf(numbered);
  }

  /** Codes one document. */
  private final class Reader {

    private final ParsedText text;
    private final Tellers tellers;
    private final Participants participants;
    private final Setting setting;

    Reader(ParsedText text, List<Statement> statements, Cast cast) {
      this.text = text;
      this.tellers = new Tellers(text, statements);
      this.participants = new Participants(text, cast);
      this.setting = new Setting(text, cast, tellers);
    }

    List<Event> spoken(List<Statement> statements) {
      List<Event> events = new ArrayList<>();
      for (Statement statement : statements) {
        Optional<SpeechEvents.Code> code = speech.of(statement);
        if (code.isEmpty()) {
          continue;
        }
        List<Span> evidence = new ArrayList<>(statement.attribution().source());
        evidence.addAll(statement.attribution().cue());
        if (statement.attribution().cue().isEmpty()) {
          evidence = new ArrayList<>(statement.attribution().content());
        }
        int at = text.tokenAt(evidence.getLast().start());
        if (at >= text.tokens().size()) {
          continue;
        }
        Sentence sentence = text.sentences().get(text.sentenceOf(at));
        events.add(
            new Event(
                "",
                code.get().root(),
                code.get().cameo(),
                List.of(statement.speaker().orElseThrow()),
                statement.toward(),
                EventTime.PAST,
                false,
                setting.date(sentence, at, false),
                Optional.empty(),
                statement.within().isPresent() ? Standing.CLAIMED : Standing.REPORTED,
                statement.within().stream().toList(),
                evidence));
      }
      return events;
    }

    void deeds(Sentence sentence, List<Event> events) {
      int i = sentence.first();
      while (i < sentence.end()) {
        int next = i + 1;
        if (text.token(i)
            .is(PartOfSpeech.VERB, PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.AUX)) {
          Optional<Patterns.Match<Deeds.Deed>> match = deeds.at(text, i, sentence.end());
          if (match.isPresent() && !(tellers.isCue(i) && isVerbal(match.get().value()))) {
            Optional<Event> event = deed(sentence, i, match.get());
            event.ifPresent(events::add);
            // the noun of "launched an attack" is not a second attack
            next = event.isPresent() ? Math.max(next, match.get().end()) : next;
          }
        }
        i = next;
      }
    }

    /** Quad classes 1 and 3 are words; under a cue the statement itself is the event. */
    private boolean isVerbal(Deeds.Deed deed) {
      return deed.root().quad() == 1 || deed.root().quad() == 3;
    }

    private Optional<Event> deed(Sentence sentence, int at, Patterns.Match<Deeds.Deed> match) {
      Deeds.Deed deed = match.value();
      Optional<Statement> teller = tellers.of(at);
      Optional<String> speaker = teller.flatMap(Statement::speaker);
      int to = sentence.end();
      List<String> actors;
      List<String> recipients;
      Clause clause;
      if (deed.doer() == Deeds.Doer.SUBJECT) {
        int verb = text.token(at).is(PartOfSpeech.AUX) ? Math.min(match.end() - 1, to - 1) : at;
        clause = Clause.of(text, verb, sentence.first());
        if (clause.passive()) {
          actors = participants.agent(verb, to);
          recipients = participants.subject(clause.subject(), sentence.first());
        } else {
          actors = subject(clause, sentence, speaker);
          recipients = participants.recipient(deed.recipients(), at, match.end(), to, speaker);
        }
      } else {
        clause = Clause.of(text, at, at);
        List<String> both =
            deed.doer() == Deeds.Doer.BETWEEN ? participants.between(at, to) : List.of();
        actors =
            both.size() > 1 ? both.subList(0, 1) : participants.owner(at, sentence.first(), to);
        recipients =
            both.size() > 1
                ? both.subList(1, both.size())
                : participants.recipient(deed.recipients(), at, match.end(), to, speaker);
        if (recipients.isEmpty()) {
          return Optional.empty();
        }
      }
      recipients = recipients(deed, actors, recipients, teller);
      if (actors.isEmpty() || (recipients.isEmpty() && !isPlainAlone(deed))) {
        return Optional.empty();
      }
      Optional<Governors.Reading> governor =
          deed.doer() == Deeds.Doer.SUBJECT
              ? governors.of(text, clause, deed.root())
              : Optional.empty();
      EventTime time =
          deed.doer() == Deeds.Doer.SUBJECT
              ? time(clause, sentence, teller)
              : nounTime(sentence, at, teller);
      if (time == EventTime.HYPOTHETICAL && recipients.isEmpty()) {
        return Optional.empty();
      }
      if (governor.isPresent()
          && time != EventTime.FUTURE
          && !setting.isConditional(sentence, clause.start())) {
        time = EventTime.PAST;
      }
      boolean negated =
          (governor.isPresent() ? governor.get().negated() : clause.negated())
              || teller.filter(s -> s.act() == Act.DENY).isPresent();
      boolean ahead = time == EventTime.FUTURE || time == EventTime.HYPOTHETICAL;
      Span evidence = text.span(Math.min(clause.subject().orElse(at), at), match.end());
      return Optional.of(
          new Event(
              "",
              governor.map(Governors.Reading::root).orElse(deed.root()),
              governor.isPresent() ? governor.get().cameo() : deed.cameo(),
              actors,
              recipients,
              time,
              negated,
              setting.date(sentence, at, ahead),
              setting.place(sentence, at),
              teller.isPresent() ? Standing.CLAIMED : Standing.REPORTED,
              teller.map(Statement::id).stream().toList(),
              List.of(evidence)));
    }

    private List<String> subject(Clause clause, Sentence sentence, Optional<String> speaker) {
      List<String> found = participants.subject(clause.subject(), sentence.first());
      if (found.isEmpty()
          && speaker.isPresent()
          && clause.subject().isPresent()
          && setting.isFirstPerson(clause.subject().getAsInt())) {
        return List.of(speaker.get());
      }
      return found;
    }

    /** Without the doers themselves; on the teller's land if nobody is named. */
    private List<String> recipients(
        Deeds.Deed deed, List<String> actors, List<String> found, Optional<Statement> teller) {
      List<String> recipients = found.stream().filter(id -> !actors.contains(id)).toList();
      if (!recipients.isEmpty() || !deed.territory()) {
        return recipients;
      }
      return teller
          .filter(s -> s.act() == Act.ACCUSE)
          .flatMap(Statement::speaker)
          .flatMap(participants::stateOf)
          .filter(state -> !actors.contains(state))
          .stream()
          .toList();
    }

    /**
     * Force and protest are deeds even when nobody is named as hit; words need somebody to hear
     * them.
     */
    private boolean isPlainAlone(Deeds.Deed deed) {
      return deed.root().quad() == 4 || deed.recipients().isEmpty();
    }

    private EventTime time(Clause clause, Sentence sentence, Optional<Statement> teller) {
      boolean asked =
          teller.filter(s -> s.act() == Act.DEMAND || s.act() == Act.APPEAL).isPresent();
      if (setting.isConditional(sentence, clause.start())) {
        return EventTime.HYPOTHETICAL;
      }
      return switch (clause.time()) {
        case PAST -> EventTime.PAST;
        case PRESENT -> asked ? EventTime.HYPOTHETICAL : EventTime.ONGOING;
        case FUTURE -> EventTime.FUTURE;
        case WOULD -> teller.isPresent() ? EventTime.FUTURE : EventTime.HYPOTHETICAL;
        case POSSIBLE, DUE -> EventTime.HYPOTHETICAL;
        case INFINITIVE ->
            teller.filter(s -> s.act() == Act.PROMISE || s.act() == Act.EXPECT).isPresent()
                ? EventTime.FUTURE
                : setting.infinitive(clause.start());
      };
    }

    private EventTime nounTime(Sentence sentence, int at, Optional<Statement> teller) {
      boolean asked =
          teller.filter(s -> s.act() == Act.DEMAND || s.act() == Act.APPEAL).isPresent();
      return asked || setting.isConditional(sentence, at) ? EventTime.HYPOTHETICAL : EventTime.PAST;
    }
  }
}
