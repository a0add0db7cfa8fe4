package org.sayso.language.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.Coding;
import org.sayso.model.EventRoot;
import org.sayso.model.SourceAndTarget;
import org.sayso.model.Text;

class RootCoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ASSAULT  | Nordland bombed the harbour of Ruritania on Sunday.",
        "ASSAULT  | The harbour of Ruritania was bombed by Nordland.",
        "REJECT   | Nordland turned down the peace plan of Ruritania.",
        "ACCUSE   | Nordland accused Ruritania of arming the rebels.",
        "CONSULT  | Nordland met Ruritania for talks in the capital.",
        "AID      | Nordland delivered tents and medicine to Ruritania.",
        "COERCE   | Nordland arrested nine officials of Ruritania.",
        "REQUEST  | Nordland called on Ruritania to free the sailors.",
        "SANCTION | Nordland expelled two diplomats of Ruritania.",
      })
  void codesPlainSentences(EventRoot root, String sentence) {
    RootCoder coder = RootCoder.shipped().orElseThrow();
    Coding coding =
        coder.code(Text.of(sentence), SourceAndTarget.find(sentence, "Nordland", "Ruritania"));
    assertThat(coding.root()).isEqualTo(root);
  }

  @Test
  void sharesMakeOneWhateverTheTemperature() {
    float[] scores = new float[RootCoder.LABELS];
    scores[EventRoot.AID.ordinal()] = 90;
    scores[RootCoder.NOTHING] = 1000;
    for (double temperature : new double[] {.1, 1, 7}) {
      assertThat(Arrays.stream(RootCoder.shares(scores, temperature)).sum())
          .isCloseTo(1, within(1e-9));
    }
    Coding coding = RootCoder.coding(scores, 1);
    assertThat(coding.root()).isEqualTo(EventRoot.AID);
    assertThat(coding.fits()).isCloseTo(0, within(1e-9));
  }
}
