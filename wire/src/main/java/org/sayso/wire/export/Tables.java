package org.sayso.wire.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Link;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Grade;

/** The ledger's own tables, the same in CSV and Parquet. */
final class Tables {

  static final Table<Entry> STATEMENTS = new Table<>(statements());
  static final Table<EventEntry> EVENTS = new Table<>(events());

  static final Table<Correction> CORRECTIONS =
      new Table<>(
          List.of(
              Column.text("id", "Permanent id of the correction.", Correction::id),
              Column.text(
                  "action",
                  "REJECT, CONFIRM, EDIT, MERGE or UNDO.",
                  correction -> correction.action().name()),
              Column.text(
                  "target",
                  "Id of the statement, actor or correction it was done to.",
                  Correction::target),
              Column.optional("field", "What was edited, for EDIT.", Correction::field),
              Column.optional(
                  "value",
                  "What it is now: the new value, or the actor merged into.",
                  Correction::value),
              Column.text("person", "Who did it.", Correction::person),
              Column.instant("at", "When, UTC.", Correction::at),
              Column.text("reason", "Why, in the person's words.", Correction::reason)));

  static final Table<Grade> GRADES =
      new Table<>(
          List.of(
              Column.text(
                  "axis",
                  "RELIABILITY of an outlet or CREDIBILITY of a statement; never joined, never"
                      + " averaged.",
                  grade -> grade.axis().name()),
              Column.text("subject", "Name of the outlet, or id of the statement.", Grade::subject),
              Column.text("mark", "A to F, or 1 to 6 (Admiralty code, NATO AJP-2.1).", Grade::mark),
              Column.text(
                  "tag", "The same as a tag of MISP's taxonomy admiralty-scale.", Tables::tag),
              Column.text("person", "Who set it.", Grade::person),
              Column.instant("at", "When, UTC.", Grade::at),
              Column.text("reason", "Why, in the person's words.", Grade::reason)));

  private Tables() {}

  private static List<Column<Entry>> statements() {
    List<Column<Entry>> columns = new ArrayList<>();
    columns.add(
        Column.text(
            "id", "Permanent id of the statement, the same in every ledger and run.", Entry::id));
    columns.add(Column.text("claim", "Id of the claim it tells.", Entry::claim));
    columns.add(
        Column.text(
            "standing",
            "What the other statements make of it: REPORTED, CLAIMED, DISPUTED or CONFIRMED; never"
                + " \"true\".",
            entry -> entry.standing().name()));
    columns.add(
        Column.text(
            "act",
            "What it does: ASSERT, ACCUSE, DENY, ADMIT, DEMAND, APPEAL, PROMISE, THREATEN, PRAISE"
                + " or EXPECT.",
            entry -> entry.act().name()));
    columns.add(
        Column.text(
            "manner",
            "How its words are given: DIRECT, INDIRECT, MIXED or CONTINUED.",
            entry -> entry.manner().name()));
    columns.add(
        Column.fraction(
            "confidence",
            "How sure the reading is, from 0 to 1.",
            entry -> Optional.of(entry.confidence())));
    columns.addAll(Parts.actor("speaker", "who says it", Entry::speaker));
    columns.addAll(Parts.actors("toward", "whom it is addressed to or speaks of", Entry::toward));
    columns.addAll(Parts.quote("source", "The words that name who speaks", Entry::source));
    columns.addAll(Parts.quote("cue", "The words that tell of the speaking", Entry::cue));
    columns.addAll(Parts.quote("content", "The words attributed", Entry::content));
    columns.add(
        Column.optional(
            "within", "Id of the statement whose content it stands in.", Entry::within));
    columns.addAll(chain());
    columns.addAll(answers());
    columns.add(
        Column.texts(
            "warnings",
            "Kinds of warnings about passages in its words: REPETITION, CONTRADICTION,"
                + " NAME_VARIANTS, SCRIPT, SENSE, TRUNCATED, DISFLUENT.",
            entry -> entry.warnings().stream().map(Enum::name).toList()));
    columns.add(
        Column.texts(
            "marks",
            "What people have done with it, latest last: REJECT, CONFIRM, EDIT, MERGE, UNDO.",
            entry -> entry.marks().stream().map(Enum::name).toList()));
    columns.add(
        Column.wholes(
            "versions", "Numbers of all versions of the report it stands in.", Entry::versions));
    columns.addAll(Parts.filing(Entry::filing));
    return columns;
  }

  private static List<Column<EventEntry>> events() {
    List<Column<EventEntry>> columns = new ArrayList<>();
    columns.add(Column.text("id", "Permanent id of the event in this report.", EventEntry::id));
    columns.add(
        Column.text(
            "root", "PLOVER event type (ASSAULT, COERCE, ...).", event -> event.root().name()));
    columns.add(
        Column.whole(
            "quad",
            "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
            event -> Optional.of(event.root().quad())));
    columns.add(
        Column.optional(
            "cameo", "CAMEO code where it is plain, a string of digits.", EventEntry::cameo));
    columns.addAll(Parts.actors("actor", "who acts", EventEntry::actor));
    columns.addAll(Parts.actors("recipient", "who is acted upon", EventEntry::recipient));
    columns.add(
        Column.text(
            "time",
            "When, seen from the report: PAST, ONGOING, FUTURE or HYPOTHETICAL.",
            event -> event.time().name()));
    columns.add(
        Column.flag(
            "negated", "Whether the text says that it did not happen.", EventEntry::negated));
    columns.add(Column.optional("date", "ISO 8601 day, month or year, if told.", EventEntry::date));
    columns.add(Column.optional("place", "Name of the place, if told.", EventEntry::place));
    columns.add(
        Column.text(
            "standing",
            "On whose word it stands: REPORTED, CLAIMED, DISPUTED or CONFIRMED; never \"true\".",
            event -> event.standing().name()));
    columns.add(
        Column.texts(
            "statements", "Ids of the statements that give the standing.", EventEntry::statements));
    columns.addAll(Parts.quote("evidence", "The words that tell of it", EventEntry::evidence));
    columns.addAll(Parts.filing(EventEntry::filing));
    return columns;
  }

  private static List<Column<Entry>> chain() {
    String aligned = " for each link of the chain, outlet first, speaker last; empty if untold.";
    return List.of(
        Column.texts(
            "chain_kinds",
            "OUTLET, AGENCY, RELAY or SPEAKER" + aligned,
            Parts.each(Entry::chain, link -> Optional.of(link.kind().name()))),
        Column.texts("chain_names", "Name" + aligned, Parts.each(Entry::chain, Link::name)),
        Column.texts(
            "chain_actors", "Id of the actor" + aligned, Parts.each(Entry::chain, Link::actor)),
        Column.texts(
            "chain_statements",
            "Id of the statement that relays" + aligned,
            Parts.each(Entry::chain, Link::statement)));
  }

  private static List<Column<Entry>> answers() {
    return List.of(
        Column.texts(
            "answers",
            "Ids of the statements it answers.",
            Parts.each(Entry::answers, reply -> Optional.of(reply.statement()))),
        Column.texts(
            "answer_relations",
            "How, in the order of the answers: DENIES, DISPUTES, CONFIRMS, QUALIFIES, COUNTERS or"
                + " DECLINES.",
            Parts.each(Entry::answers, reply -> Optional.of(reply.relation().name()))),
        Column.fractions(
            "answer_confidences",
            "How sure, from 0 to 1, in the order of the answers.",
            entry -> entry.answers().stream().map(Entry.Reply::confidence).toList()),
        Column.texts(
            "answer_reasons",
            "Why the two belong together, in the order of the answers.",
            Parts.each(Entry::answers, reply -> Optional.of(reply.reason()))));
  }

  /** As MISP spells it: {@code admiralty-scale:source-reliability="b"}. */
  private static String tag(Grade grade) {
    return switch (grade.axis()) {
      case RELIABILITY ->
          "admiralty-scale:source-reliability=\"%s\"".formatted(grade.mark().toLowerCase());
      case CREDIBILITY -> "admiralty-scale:information-credibility=\"%s\"".formatted(grade.mark());
    };
  }
}
