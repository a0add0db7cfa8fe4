package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceAndTargetTest {

  /** The text with source and target set in brackets. */
  private static String marked(String text, String source, String target) {
    SourceAndTarget found = SourceAndTarget.find(text, source, target);
    StringBuilder marked = new StringBuilder(text);
    Optional<Span> first = found.source();
    Optional<Span> second = found.target();
    boolean targetLast =
        first.isEmpty() || second.isEmpty() || second.get().start() > first.get().start();
    if (targetLast) {
      second.ifPresent(span -> mark(marked, span, "T"));
    }
    first.ifPresent(span -> mark(marked, span, "S"));
    if (!targetLast) {
      second.ifPresent(span -> mark(marked, span, "T"));
    }
    return marked.toString();
  }

  private static void mark(StringBuilder text, Span span, String role) {
    text.insert(span.end(), "]").insert(span.start(), "[" + role + " ");
  }

  @Test
  void findsBothByTheirWords() {
    assertThat(marked("Nordland shelled Ruritania.", "Nordland", "Ruritania"))
        .isEqualTo("[S Nordland] shelled [T Ruritania].");
    assertThat(marked("Ruritania was shelled by Nordland.", "Nordland", "Ruritania"))
        .isEqualTo("[T Ruritania] was shelled by [S Nordland].");
  }

  @Test
  void looksForTheLongerNameFirst() {
    assertThat(marked("The army of Nordland left Nordland.", "Nordland", "The army of Nordland"))
        .isEqualTo("[T The army of Nordland] left [S Nordland].");
  }

  @Test
  void prefersWholeWordsAndForgivesCaseAndSpaces() {
    assertThat(marked("Russia met  the   us envoy.", "US", "THE US"))
        .isEqualTo("R[S us]sia met  [T the   us] envoy.");
    assertThat(marked("Russia met the US envoy.", "US", ""))
        .isEqualTo("Russia met the [S US] envoy.");
  }

  @Test
  void findsNobodyWhoIsNotThere() {
    assertThat(SourceAndTarget.find("It rained.", "Ann", " ")).isEqualTo(SourceAndTarget.NONE);
  }

  @Test
  void ofTwoThatOverlapKeepsTheLonger() {
    SourceAndTarget both =
        new SourceAndTarget(Optional.of(Span.of(0, 10)), Optional.of(Span.of(4, 8)));
    assertThat(both.source()).contains(Span.of(0, 10));
    assertThat(both.target()).isEmpty();
  }
}
