package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateTextTest {

  private static final Source FEED = Source.of("https://news.example/rss");

  @Test
  void comesBackAsItWas() {
    Map<String, String> seen = new LinkedHashMap<>();
    seen.put("https://news.example/1", "abc");
    seen.put("urn:item with spaces", "");
    SourceState state =
        new SourceState(
            FEED,
            new Validators(Optional.of("\"e\""), Optional.empty()),
            seen,
            new SourceHealth(
                Optional.of(Instant.parse("2026-03-01T09:00:00Z")),
                Optional.empty(),
                2,
                Optional.of("the server answered 500"),
                Optional.of(Instant.parse("2026-03-01T10:00:00Z")),
                7,
                1));
    assertThat(StateText.read(FEED, StateText.write(state))).isEqualTo(state);
    assertThat(StateText.read(FEED, StateText.write(SourceState.of(FEED))))
        .isEqualTo(SourceState.of(FEED));
  }

  @Test
  void aLineBreakInWhatAServerSaysDoesNotBecomeAnotherFact() {
    SourceState state =
        new SourceState(
            FEED,
            new Validators(Optional.of("x\nfailures\t9"), Optional.empty()),
            Map.of("a\tb\nseen\tc\td", "1"),
            SourceHealth.NEW);
    SourceState read = StateText.read(FEED, StateText.write(state));
    assertThat(read.health().failures()).isZero();
    assertThat(read.seen()).hasSize(1);
  }

  @Test
  void nonsenseIsASourceThatWasNeverTried() {
    assertThat(StateText.read(FEED, "tried\tnever\nfailures\tmany\n\tx\nseen\n"))
        .isEqualTo(SourceState.of(FEED));
  }
}
