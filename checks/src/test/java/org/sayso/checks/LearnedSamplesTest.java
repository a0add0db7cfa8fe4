package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.checks.Verdict.Aspect;
import org.sayso.language.encoder.Encoder;
import org.sayso.pipeline.Sayso;

/**
 * What the program finds with its learned model in the sample reports. Floors stand some points
 * under what was measured, as another processor may round otherwise; case by case there is {@link
 * SamplesTest}, by rules.
 */
class LearnedSamplesTest {

  /** Nobody read what came out wrong in the nested set before these figures were taken. */
  private static final Map<String, Map<Aspect, Double>> FLOORS =
      Map.of(
          Gold.FIRST,
          Map.of(
              Aspect.SPEAKER, 0.78,
              Aspect.ACT, 0.86,
              Aspect.MANNER, 0.95,
              Aspect.WITHIN, 0.95,
              Aspect.CHAIN, 0.72,
              Aspect.ANSWER, 0.33),
          Gold.NESTED,
          Map.of(
              Aspect.SPEAKER, 0.63,
              Aspect.ACT, 0.76,
              Aspect.MANNER, 0.95,
              Aspect.WITHIN, 0.94,
              Aspect.CHAIN, 0.34));

  @BeforeEach
  void needsTheModel() {
    Assumptions.assumeTrue(Encoder.shipped().isPresent(), "this build has no model");
  }

  @ParameterizedTest
  @ValueSource(strings = {Gold.FIRST, Gold.NESTED})
  void staysAboveTheFloors(String set) {
    Sayso sayso = Sayso.create();
    List<SampleScores> scores =
        SampleReport.ofSet(set).stream().map(sample -> SampleScores.of(sayso, sample)).toList();
    ScoreTable table = new ScoreTable(scores);
    System.out.println("Set " + set + ", with the learned model\n" + table.show());
    assertThat(table.line(Aspect.STATEMENT).f1()).as("statements").isGreaterThan(0.75);
    FLOORS
        .getOrDefault(set, Map.of())
        .forEach(
            (aspect, floor) ->
                assertThat(table.line(aspect).recall()).as(aspect.name()).isGreaterThan(floor));
  }
}
