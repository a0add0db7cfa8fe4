package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Answered;
import org.sayso.model.Claim;
import org.sayso.model.Dates;
import org.sayso.model.Dispute;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Spread;
import org.sayso.model.Standing;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

class DisputeViewTest {

  private static final Entry CLAIM =
      entry(
          "s1",
          "2026-03-01",
          "Otto Brandt",
          Act.ACCUSE,
          "that \u001B[31mRuritania\u202E had shelled the port");
  private static final Entry DENIAL =
      entry("s2", "2026-03-03", "Ilse Varga", Act.DENY, "\"Our guns were silent,\"");

  private static Entry entry(String id, String day, String speaker, Act act, String words) {
    return new Entry(
        id,
        new Filing(
            "d" + id,
            1,
            "https://herald.example/" + id,
            Optional.of("Herald"),
            Optional.empty(),
            Optional.of("en"),
            Dates.published(new ReportDate(day, "test")),
            "d" + id),
        List.of(1),
        Optional.of(
            new ActorEntry(
                "a" + id,
                speaker,
                Actor.Kind.PERSON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        List.of(),
        List.of(),
        act,
        Manner.INDIRECT,
        Optional.empty(),
        0.9,
        Quote.NONE,
        Quote.NONE,
        new Quote(List.of(new Quote.Piece(0, words.length(), words))),
        id,
        Standing.CLAIMED,
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void showsClaimAndAnswerInTimeOrderWithoutAVerdict() {
    Dispute dispute =
        new Dispute(
            "s1",
            List.of("brandt", "RUR"),
            List.of(new Claim("s1", List.of("s1"), new Spread(4, 3, 1))),
            List.of(new Answered(new Answer("s2", "s1", Relation.DENIES, 0.8), "shared: port")),
            new Dispute.State.Replied(1, LocalDate.parse("2026-03-03")));
    Map<String, Entry> entries = Map.of("s1", CLAIM, "s2", DENIAL);
    assertThat(
            new DisputeView(TerminalOptions.PLAIN)
                .show(dispute, id -> Optional.ofNullable(entries.get(id))))
        .isEqualTo(
            """
            Otto Brandt and RUR · answered on 2026-03-03 · s1
              2026-03-01 Otto Brandt ACCUSE · 4 reports, 3 outlets, 1 independent origin
                that ⟨U+001B⟩[31mRuritania⟨U+202E⟩ had shelled the port
                 | 2026-03-03 Ilse Varga DENY · denies Otto Brandt, 2026-03-01
                     "Our guns were silent,"

            """);
  }

  @Test
  void saysThatNoAnswerWasFoundAndWhereItWasLookedFor() {
    Dispute dispute =
        new Dispute(
            "s1",
            List.of("brandt"),
            List.of(new Claim("s1", List.of("s1"), new Spread(1, 1, 1))),
            List.of(),
            new Dispute.State.Open(17, LocalDate.parse("2026-04-01")));
    assertThat(new DisputeView(TerminalOptions.PLAIN).show(dispute, id -> Optional.of(CLAIM)))
        .startsWith("Otto Brandt · no answer found in 17 documents until 2026-04-01 · s1\n");
  }
}
