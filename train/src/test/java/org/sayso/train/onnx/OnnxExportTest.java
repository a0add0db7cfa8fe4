package org.sayso.train.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.language.EnglishParser;
import org.sayso.language.encoder.Encoder;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.ModelFile;
import org.sayso.language.encoder.Scorer;
import org.sayso.language.encoder.SharedTables;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.ParsedText;
import org.sayso.read.Reader;

class OnnxExportTest {

  private static final Weights WEIGHTS = TinyEncoder.weights(5);

  @Test
  void computesInFloatsWhatTheDefinitionSays() throws IOException {
    assertThat(largestError(Precision.FP32)).isLessThan(1e-5);
  }

  @Test
  void computesNearlyThatInEightBits() throws IOException {
    assertThat(largestError(Precision.INT8)).isBetween(1e-5, .08);
  }

  @ParameterizedTest
  @EnumSource
  void scoresOfAWindowDependOnNothingElse(Precision precision) throws IOException {
    List<Input> windows = windows();
    try (Scorer scorer = scorer(precision)) {
      float[][][] together = scorer.score(windows);
      float[][][] backwards = scorer.score(windows.reversed());
      for (int i = 0; i < windows.size(); i++) {
        assertThat(scorer.score(List.of(windows.get(i)))[0]).isDeepEqualTo(together[i]);
        assertThat(backwards[windows.size() - 1 - i]).isDeepEqualTo(together[i]);
      }
    }
  }

  @Test
  void keepsWhatIsWrittenIntoIt() throws IOException {
    try (Scorer scorer = scorer(Precision.INT8)) {
      assertThat(scorer.metadata()).isEqualTo(Map.of("base", "tiny", "labels", "a b c"));
      assertThat(scorer.labels()).isEqualTo(TinyEncoder.LABELS);
    }
  }

  @Test
  void readsTheSameFromAFile(@TempDir Path folder) throws IOException {
    Path path = Files.write(folder.resolve("tiny.onnx"), bytes(Precision.INT8));
    try (Scorer fromFile = new Scorer("tiny", ModelFile.at(path));
        Scorer fromBytes = scorer(Precision.INT8)) {
      assertThat(fromFile.score(windows())).isDeepEqualTo(fromBytes.score(windows()));
    }
  }

  @Test
  void saysWhatIsWrongWithABrokenModel(@TempDir Path folder) throws IOException {
    byte[] whole = bytes(Precision.INT8);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Scorer cut = new Scorer("the tiny model", () -> new ByteArrayInputStream(half));
    assertThatThrownBy(() -> cut.score(windows()))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageStartingWith("the tiny model is broken, or of another version (")
        .hasMessageEndingWith("; build sayso again, or take the whole of a release");
    Scorer missing = new Scorer("the tiny model", ModelFile.at(folder.resolve("none.onnx")));
    assertThatThrownBy(missing::labels)
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageStartingWith("the tiny model is missing (")
        .hasMessageContaining("none.onnx");
    Scorer nowhere = new Scorer("the tiny model", ModelFile.beside(Scorer.class, "none.onnx"));
    assertThatThrownBy(nowhere::labels)
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining("no none.onnx beside org.sayso.language.encoder.Scorer");
  }

  @Test
  void anEncoderRefusesAModelThatIsNotMadeForIt() throws IOException {
    byte[] tiny = bytes(Precision.INT8);
    Encoder encoder =
        new Encoder(
            List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]"),
            "the tiny model",
            () -> new ByteArrayInputStream(tiny));
    ParsedText text = new EnglishParser().parse(new Reader().text("Ann said so.", "test"));
    assertThatThrownBy(() -> encoder.read(text))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessage(
            "the tiny model gives 7 numbers a token, not 398: it is of another version; build sayso"
                + " again");
  }

  @Test
  void refusesWhatTheModelDoesNotKnow() throws IOException {
    try (Scorer scorer = scorer(Precision.FP32)) {
      long[] tooMany = new long[TinyEncoder.POSITIONS + 1];
      assertThatThrownBy(() -> scorer.score(List.of(new Input(tooMany, tooMany))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a window of 41 pieces");
      long[] unknown = {TinyEncoder.WORDS};
      assertThatThrownBy(() -> scorer.score(List.of(new Input(unknown, new long[1]))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void cannotBeUsedOnceClosed() throws IOException {
    Scorer scorer = scorer(Precision.FP32);
    scorer.score(windows());
    scorer.close();
    scorer.close();
    assertThatThrownBy(() -> scorer.score(windows())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void wantsAllHeads() {
    Weights wrong = WEIGHTS.with(Map.of("head.out.weight", Tensor.of(new float[6], 2, 3)));
    assertThatThrownBy(
            () -> OnnxExport.write(wrong, Map.of(), Precision.FP32, new ByteArrayOutputStream()))
        .hasMessage("weights head.out.weight have the shape [2, 3], not [24, 7]");
  }

  @Test
  void judgesAWindowAsAWhole() throws IOException {
    Random random = new Random(9);
    float[] labels = new float[TinyEncoder.HIDDEN * 3];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) random.nextGaussian();
    }
    Weights whole =
        WEIGHTS.with(
            Map.of(
                "head.labels.weight", Tensor.of(labels, TinyEncoder.HIDDEN, 3),
                "head.labels.bias", Tensor.of(new float[] {1, 2, 3}, 3)));
    PlainEncoder plain = new PlainEncoder(whole);
    try (Scorer scorer = scorer(bytes(whole, Precision.FP32))) {
      for (Input window : windows()) {
        float[][] scores = scorer.score(List.of(window))[0];
        assertThat(scores).hasDimensions(1, 3);
        double[] expected = plain.scoresOfWhole(window.ids(), window.types());
        for (int k = 0; k < 3; k++) {
          assertThat((double) scores[0][k]).isCloseTo(expected[k], within(1e-5));
        }
      }
    }
  }

  @Test
  void aModelWithoutTablesUsesThoseOfAnother() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OnnxExport.writeWithoutTables(WEIGHTS, Map.of("base", "tiny"), out);
    byte[] whole = bytes(Precision.INT8);
    assertThat(out.size()).isLessThan(whole.length);
    ModelFile joined =
        SharedTables.joined(
            () -> new ByteArrayInputStream(out.toByteArray()),
            () -> new ByteArrayInputStream(whole));
    try (Scorer alone = scorer(whole);
        Scorer sharing = new Scorer("the tiny model", joined)) {
      assertThat(sharing.score(windows())).isDeepEqualTo(alone.score(windows()));
      assertThat(sharing.metadata()).isEqualTo(Map.of("base", "tiny"));
    }
  }

  @Test
  void saysThatTheModelWithTheTablesIsBroken() throws IOException {
    byte[] whole = bytes(Precision.INT8);
    Scorer scorer =
        new Scorer(
            "the tiny model",
            SharedTables.joined(
                () -> new ByteArrayInputStream(whole),
                () -> new ByteArrayInputStream(new byte[] {7, 7, 7})));
    assertThatThrownBy(() -> scorer.score(windows()))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageContaining("the tiny model cannot be read (the model that has the tables is no");
  }

  private static double largestError(Precision precision) throws IOException {
    double largest = 0;
    PlainEncoder plain = new PlainEncoder(WEIGHTS);
    List<Input> windows = windows();
    try (Scorer scorer = scorer(precision)) {
      float[][][] scores = scorer.score(windows);
      for (int i = 0; i < scores.length; i++) {
        Input window = windows.get(i);
        double[][] expected = plain.scores(window.ids(), window.types());
        assertThat(scores[i]).hasDimensions(window.length(), TinyEncoder.LABELS);
        for (int t = 0; t < expected.length; t++) {
          for (int k = 0; k < expected[t].length; k++) {
            largest = Math.max(largest, Math.abs(scores[i][t][k] - expected[t][k]));
          }
        }
      }
    }
    return largest;
  }

  private static List<Input> windows() {
    Random random = new Random(3);
    List<Input> windows = new ArrayList<>();
    // Enough that they are scored several at a time.
    for (int length : new int[] {1, 40, 7, 23, 2, 40, 11, 3, 31, 5, 9, 40, 17, 4, 8, 22}) {
      windows.add(
          new Input(
              random.longs(length, 0, TinyEncoder.WORDS).toArray(),
              random.longs(length, 0, TinyEncoder.TYPES).toArray()));
    }
    return windows;
  }

  private static Scorer scorer(Precision precision) throws IOException {
    return scorer(bytes(precision));
  }

  private static Scorer scorer(byte[] model) {
    return new Scorer("the tiny model", () -> new ByteArrayInputStream(model));
  }

  private static byte[] bytes(Precision precision) throws IOException {
    return bytes(WEIGHTS, precision);
  }

  private static byte[] bytes(Weights weights, Precision precision) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OnnxExport.write(weights, Map.of("base", "tiny", "labels", "a b c"), precision, out);
    return out.toByteArray();
  }
}
