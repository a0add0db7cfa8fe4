package org.sayso.train.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.language.coder.RootCoder;
import org.sayso.language.encoder.ModelFile;
import org.sayso.language.encoder.Scorer;
import picocli.CommandLine;

/** A whole training, on next to nothing. */
class TrainCodeTest {

  private static final String ROWS =
      """
      {"text": "Nordland praised Ruritania.", "source": "Nordland", "target": "Ruritania", "label": "SUPPORT"}
      {"text": "Nordland shelled Ruritania.", "source": "Nordland", "target": "Ruritania", "label": "ASSAULT"}
      {"text": "Nordland freed Ruritania.", "source": "Nordland", "target": "Ruritania", "label": "KISS"}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Assumptions.assumeTrue(
        System.getProperty("os.name", "").equals("Linux")
            && System.getProperty("os.arch", "").equals("amd64"),
        "the native library that comes with the tests is for Linux on x86-64");
    Files.writeString(folder.resolve("train.jsonl"), ROWS);
    Files.writeString(folder.resolve("dev.jsonl"), ROWS);
    Files.writeString(
        folder.resolve("more.jsonl"),
        """
        {"text": "He halted all deliveries.", "code": "163"}
        {"text": "They met in the hall.", "label": "verbal_coop", "variant": "human"}
        {"text": "They met in the hall.", "label": "verbal_coop", "variant": "machine"}
        """);
  }

  private int train(String output, String... more) {
    String[] arguments = new String[more.length + 6];
    arguments[0] = "--data";
    arguments[1] = folder.toString();
    arguments[2] = "--more";
    arguments[3] = folder.resolve("more.jsonl").toString();
    arguments[4] = "--output";
    arguments[5] = folder.resolve(output).toString();
    System.arraycopy(more, 0, arguments, 6, more.length);
    return new CommandLine(new TrainCode()).execute(arguments);
  }

  private String log(String output) throws IOException {
    return Files.readString(folder.resolve(output).resolve("training.log"));
  }

  @Test
  void trainsGoesOnAveragesAndWritesWhatTheProductReads() throws IOException {
    assertThat(train("one", "--epochs", "1")).isZero();
    assertThat(log("one"))
        .contains("line 3: ")
        .contains("epoch 1 of 1: ")
        .contains("dev, trainer: ")
        .contains("dev, 8 bits: ");
    assertThat(Files.size(folder.resolve("one/code-en.onnx"))).isLessThan(12_000_000);

    assertThat(train("one", "--epochs", "2")).isZero();
    assertThat(log("one").lines().filter(line -> line.contains("epoch 1 of 2"))).isEmpty();
    assertThat(log("one")).contains("epoch 2 of 2: ");

    String one = folder.resolve("one").toString();
    assertThat(train("both", "--average", one, "--average", one, "--temperature", "0.8")).isZero();
    try (Scorer scorer =
        new Scorer("both", ModelFile.at(folder.resolve("both/code-en-fp32.onnx")))) {
      assertThat(scorer.labels()).isEqualTo(RootCoder.LABELS);
      assertThat(scorer.metadata()).containsEntry(RootCoder.TEMPERATURE, "0.8");
    }
  }

  @Test
  void crossValidates() throws IOException {
    assertThat(train("folds", "--epochs", "1", "--folds", "2")).isZero();
    assertThat(log("folds")).contains("fold 0: ").contains("fold 1: ").contains("at temperature ");
  }
}
