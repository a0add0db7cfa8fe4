package org.sayso.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.Answered;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;
import org.sayso.model.Relation;
import org.sayso.model.Spread;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;

/**
 * Shows disputes to a person at a terminal: claims and answers in the order of time, each with who
 * says it and the exact words; no verdict. Thread-safe.
 */
public final class DisputeView {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final int WORDS_LINES = 2;

  /** A line of a dispute. */
  private record Turn(Entry entry, String note, boolean answers) {}

  private final TerminalOptions options;

  /** A view with these options. */
  public DisputeView(TerminalOptions options) {
    this.options = options;
  }

  /**
   * One dispute.
   *
   * @param entries gives a statement by its permanent id
   */
  public String show(Dispute dispute, Function<String, Optional<Entry>> entries) {
    StringBuilder out = new StringBuilder();
    List<Turn> turns = turns(dispute, entries);
    Paragraph head =
        new Paragraph()
            .add(
                dispute.sides().stream()
                    .map(side -> named(side, turns))
                    .collect(Collectors.joining(" and ")),
                BOLD)
            .add("· " + dispute.state().inWords())
            .add("· " + dispute.id(), DIM);
    out.append(head.wrap("", 2, options.width(), 2, options.colour()));
    for (Turn turn : turns) {
      out.append(show(turn));
    }
    return out.append('\n').toString();
  }

  /** A country's code as it is; of others the name as reports write it. */
  private static String named(String side, List<Turn> turns) {
    return turns.stream()
        .flatMap(turn -> Stream.concat(turn.entry.speaker().stream(), turn.entry.toward().stream()))
        .map(ActorEntry::name)
        .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(side))
        .findFirst()
        .orElse(side);
  }

  private List<Turn> turns(Dispute dispute, Function<String, Optional<Entry>> entries) {
    Map<String, String> claimOf = new HashMap<>();
    List<Turn> turns = new ArrayList<>();
    for (Claim claim : dispute.claims()) {
      claim.statements().forEach(id -> claimOf.put(id, claim.id()));
      entries
          .apply(claim.id())
          .ifPresent(entry -> turns.add(new Turn(entry, spread(claim.spread()), false)));
    }
    for (Answered answered : dispute.answers()) {
      String claimed =
          entries
              .apply(answered.answer().claim())
              .map(claim -> EntryView.speaker(claim) + ", " + EntryView.day(claim))
              .orElse(answered.answer().claim());
      String note = verb(answered.answer().relation()) + " " + claimed;
      turns.removeIf(turn -> turn.entry.id().equals(answered.answer().answer()));
      entries
          .apply(answered.answer().answer())
          .ifPresent(entry -> turns.add(new Turn(entry, note, true)));
    }
    turns.sort(
        Comparator.comparing((Turn turn) -> EntryView.day(turn.entry))
            .thenComparing(Turn::answers)
            .thenComparing(turn -> turn.entry.id()));
    return turns;
  }

  private String show(Turn turn) {
    Paragraph head =
        new Paragraph()
            .add(EntryView.day(turn.entry), DIM)
            .add(EntryView.speaker(turn.entry), BOLD)
            .add(turn.entry.speaker().map(EntryView::description).orElse(""))
            .add(turn.entry.act().name(), Hues.of(turn.entry.act()))
            .add("· " + turn.note);
    String margin = turn.answers ? "     | " : "  ";
    return head.wrap(margin, margin.length() + 2, options.width(), 2, options.colour())
        + new Paragraph()
            .add(turn.entry.content().words())
            .wrap(
                " ".repeat(margin.length() + 2),
                margin.length() + 2,
                options.width(),
                options.wide() ? Integer.MAX_VALUE : WORDS_LINES,
                options.colour());
  }

  /** The three counts, each with what it counts. */
  static String spread(Spread spread) {
    return count(spread.reports(), "report")
        + ", "
        + count(spread.outlets(), "outlet")
        + ", "
        + count(spread.origins(), "independent origin");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String verb(Relation relation) {
    return switch (relation) {
      case DENIES -> "denies";
      case DISPUTES -> "disputes";
      case CONFIRMS -> "confirms";
      case QUALIFIES -> "qualifies";
      case COUNTERS -> "accuses back, to";
      case DECLINES -> "declines to answer";
    };
  }
}
