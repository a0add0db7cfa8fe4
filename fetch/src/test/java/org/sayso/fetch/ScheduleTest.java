package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sources come in turn, those that fail less and less often. */
class ScheduleTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final Schedule SCHEDULE = Schedule.DEFAULT;

  @Test
  void whatWasNeverTriedIsDueAtOnce() {
    SourceState fresh = state("https://a.example/rss", SourceHealth.NEW);
    assertThat(SCHEDULE.due(List.of(fresh), NOW)).containsExactly(fresh);
    assertThat(SCHEDULE.untilNext(List.of(fresh), NOW)).contains(Duration.ZERO);
    assertThat(SCHEDULE.untilNext(List.of(), NOW)).isEmpty();
  }

  @Test
  void aSourceThatDoesWellComesAgainAfterTheInterval() {
    SourceState good =
        state("https://a.example/rss", SourceHealth.NEW.after(new Outcome.Read(NOW, 3, 0)));
    assertThat(SCHEDULE.dueAt(good)).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    assertThat(SCHEDULE.due(List.of(good), NOW.plusSeconds(899))).isEmpty();
    assertThat(SCHEDULE.untilNext(List.of(good), NOW.plusSeconds(890)))
        .contains(Duration.ofSeconds(10));
    assertThat(SCHEDULE.due(List.of(good), NOW.plusSeconds(900))).containsExactly(good);
  }

  @Test
  void theLongestOverdueComesFirst() {
    SourceState old =
        state("https://a.example/", SourceHealth.NEW.after(new Outcome.Read(NOW, 0, 0)));
    SourceState newer =
        state(
            "https://b.example/",
            SourceHealth.NEW.after(new Outcome.Read(NOW.plusSeconds(60), 0, 0)));
    SourceState fresh = state("https://c.example/", SourceHealth.NEW);
    assertThat(SCHEDULE.due(List.of(newer, old, fresh), NOW.plusSeconds(3_600)))
        .containsExactly(fresh, old, newer);
  }

  @Test
  void failuresDoubleTheWaitUpToADay() {
    SourceHealth health = SourceHealth.NEW;
    for (int failures = 1; failures <= 40; failures++) {
      health = health.after(new Outcome.Failed(NOW, "the server has a fault", Optional.empty()));
      Duration wait = Duration.between(NOW, SCHEDULE.dueAt(state("https://a.example/", health)));
      Duration whole = Duration.ofMinutes(2L << Math.min(failures - 1, 20));
      Duration most = whole.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : whole;
      assertThat(wait).as("%d failures", failures).isBetween(most.dividedBy(2), most);
    }
    assertThat(health.failures()).isEqualTo(40);
  }

  @Test
  void sourcesThatFailTogetherAreNotTriedTogether() {
    SourceHealth failed = SourceHealth.NEW.after(new Outcome.Failed(NOW, "no", Optional.empty()));
    Set<Instant> times = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      times.add(SCHEDULE.dueAt(state("https://" + i + ".example/", failed)));
    }
    assertThat(times).hasSizeGreaterThan(40);
  }

  @Test
  void aSourceThatAsksToWaitIsLeftAloneSoLong() {
    SourceHealth busy =
        SourceHealth.NEW.after(
            new Outcome.Failed(NOW, "we asked too often", Optional.of(Duration.ofHours(3))));
    assertThat(SCHEDULE.dueAt(state("https://a.example/", busy)))
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void healthTellsHowItWent() {
    SourceHealth health =
        SourceHealth.NEW
            .after(new Outcome.Read(NOW, 5, 1))
            .after(new Outcome.Failed(NOW.plusSeconds(60), "no host", Optional.empty()))
            .withBodiesNotFound(2);
    assertThat(health.lastTried()).contains(NOW.plusSeconds(60));
    assertThat(health.lastSuccess()).contains(NOW);
    assertThat(health.failures()).isEqualTo(1);
    assertThat(health.lastReason()).contains("no host");
    assertThat(health.items()).isEqualTo(5);
    assertThat(health.bodiesNotFound()).isEqualTo(3);
    SourceHealth well = health.after(new Outcome.Read(NOW.plusSeconds(120), 1, 0));
    assertThat(well.failures()).isZero();
    assertThat(well.notBefore()).isEmpty();
    assertThat(well.items()).isEqualTo(6);
  }

  private static SourceState state(String name, SourceHealth health) {
    SourceState fresh = SourceState.of(Source.of(name));
    return new SourceState(fresh.source(), fresh.validators(), fresh.seen(), health);
  }
}
