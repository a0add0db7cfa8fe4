package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.model.Reading;
import org.sayso.model.Statement;
import org.sayso.pipeline.Sayso;

/**
 * Spans are sound and ids stable on texts nobody would write: shuffled pieces of the samples with
 * noise between.
 */
class OffsetsTest {

  private static final List<String> NOISE =
      List.of(
          "\"",
          "“",
          "''",
          "\n\n",
          "\n",
          "\t",
          "🙂",
          "قال",
          "\u00A0",
          "(",
          "—",
          "e\u0301",
          " said that ",
          "...",
          "\r\n",
          "");

  @Test
  void holdOnMixturesOfTheSamples() {
    long seed = Long.getLong("sayso.seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> bodies = SampleReport.all().stream().map(SampleReport::body).toList();
    Sayso sayso = Sayso.create();
    for (int round = 0; round < 60; round++) {
      String text = mixture(random, bodies);
      try {
        Reading reading = sayso.read(text);
        SoundSpans.check(reading);
        assertThat(sayso.read(text)).usingRecursiveComparison().isEqualTo(reading);
      } catch (RuntimeException | AssertionError wrong) {
        throw new AssertionError(
            "seed %d, round %d (run again with -Dsayso.seed=%d):%n%s"
                .formatted(seed, round, seed, text),
            wrong);
      }
    }
  }

  @Test
  void holdOnEverySample() {
    Sayso first = Sayso.create();
    Sayso second = Sayso.create();
    for (SampleReport sample : SampleReport.all()) {
      Reading reading = first.read(sample.body());
      SoundSpans.check(reading);
      assertThat(second.read(sample.body()).statements())
          .as(sample.name())
          .isEqualTo(reading.statements());
    }
  }

  @Test
  void neitherOrderNorThreadsChangeAStatement() {
    Sayso alone = Sayso.create();
    Sayso shared = Sayso.create();
    List<SampleReport> samples = SampleReport.all();
    Map<String, List<Statement>> together =
        samples.reversed().parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    SampleReport::name, sample -> shared.read(sample.body()).statements()));
    for (SampleReport sample : samples) {
      assertThat(together.get(sample.name()))
          .as(sample.name())
          .isEqualTo(alone.read(sample.body()).statements());
    }
  }

  private static String mixture(Random random, List<String> bodies) {
    StringBuilder text = new StringBuilder();
    int pieces = 5 + random.nextInt(20);
    for (int i = 0; i < pieces; i++) {
      String body = bodies.get(random.nextInt(bodies.size()));
      int start = random.nextInt(body.length());
      text.append(body, start, Math.min(body.length(), start + random.nextInt(200)));
      text.append(NOISE.get(random.nextInt(NOISE.size())));
    }
    return text.toString();
  }
}
