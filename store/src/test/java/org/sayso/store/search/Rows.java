package org.sayso.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Dates;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.Warning;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/** Makes rows of a ledger from lines that one can read. */
final class Rows {

  private Rows() {}

  /** The row of one line; {@code search.spec} says how such a line is made. */
  static Entry of(String line) {
    List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
    String id = cells.get(0);
    List<String> kinds = List.of(cells.get(6).split(" "));
    List<String> labels = List.of(cells.get(11).split(","));
    return new Entry(
        id,
        new Filing(
            "d-" + id,
            1,
            "https://example.org/" + id,
            given(cells.get(2)),
            given(cells.get(10)),
            given(cells.get(3)),
            given(cells.get(1))
                .map(day -> Dates.published(new ReportDate(day, "a test")))
                .orElse(Dates.NONE),
            "copies-" + id),
        List.of(1),
        actors(cells.get(4)).stream().findFirst(),
        actors(cells.get(5)),
        List.of(),
        Act.valueOf(kinds.get(0)),
        Manner.valueOf(kinds.get(1)),
        Optional.empty(),
        0.9,
        quote(cells.get(7)),
        quote(cells.get(8)),
        quote(cells.get(9)),
        "c-" + id,
        Standing.valueOf(kinds.get(2)),
        among(Relation.values(), labels).stream()
            .map(relation -> new Entry.Reply("other", relation, 0.9, "a test"))
            .toList(),
        among(Warning.Kind.values(), labels),
        among(Correction.Action.values(), labels));
  }

  /** A row with this content and day, all else plain. */
  static Entry of(String id, String day, String content) {
    return of(
        "%s|%s|Post|en|Ilse Varga, RUR, GOV|-|ASSERT DIRECT CLAIMED|Varga|said|%s|Title|-"
            .formatted(id, day, content));
  }

  private static Optional<String> given(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }

  private static List<ActorEntry> actors(String cell) {
    if (given(cell).isEmpty()) {
      return List.of();
    }
    String[] parts = cell.split(", ", -1);
    List<ActorEntry> actors = new ArrayList<>();
    IntStream.range(0, parts.length / 3)
        .forEach(
            i ->
                actors.add(
                    new ActorEntry(
                        "actor-" + parts[3 * i].replace(' ', '-'),
                        parts[3 * i],
                        Actor.Kind.PERSON,
                        Optional.empty(),
                        Optional.of(parts[3 * i + 1]),
                        Optional.of(Sector.valueOf(parts[3 * i + 2])))));
    return actors;
  }

  private static <T extends Enum<T>> List<T> among(T[] all, List<String> names) {
    return Stream.of(all).filter(one -> names.contains(one.name())).toList();
  }

  private static Quote quote(String words) {
    return new Quote(List.of(new Quote.Piece(0, words.codePointCount(0, words.length()), words)));
  }
}
