package org.sayso.train.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole training, on next to nothing. */
class TrainCompareTest {

  @TempDir private Path folder;

  @Test
  void trainsAndWritesWhatTheProductReads() throws IOException {
    Assumptions.assumeTrue(
        System.getProperty("os.name", "").equals("Linux")
            && System.getProperty("os.arch", "").equals("amd64"),
        "the native library that comes with the tests is for Linux on x86-64");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      rows.append(
          """
          {"questions": [{"qid": "q1", "text": "Why number %d?"}, {"qid": "q2", "text": "When?"}], \
          "answers": [{"text": "In May.", "gold": "q2"}, {"text": "It is number %d.", "gold": "q1"}]}
          """
              .formatted(i, i));
    }
    rows.append(
        """
        {"claim": "It rained.", "body": "It was dry all day.", "label": "disagree"}
        {"a": "It rained.", "b": "It did, for an hour.", "label": "support"}
        {"text": "They are liars.", "label": "negeval_direct"}
        {"text": "They are liars.", "label": "never heard of"}
        """);
    Files.writeString(folder.resolve("train.jsonl"), rows);
    Files.writeString(folder.resolve("dev.jsonl"), rows);
    Path output = folder.resolve("output");
    int exit =
        new CommandLine(new TrainCompare())
            .execute(
                "--data",
                folder.toString(),
                "--output",
                output.toString(),
                "--epochs",
                "1",
                "--layers",
                "1");
    assertThat(exit).isZero();
    assertThat(output.resolve("checkpoint")).isNotEmptyFile();
    assertThat(Files.size(output.resolve("compare-en.onnx"))).isLessThan(4_000_000);
    assertThat(output.resolve("training.log"))
        .content()
        .contains("line 24: there is no label \"never heard of\"")
        .contains("the file in 32 bits differs from the trainer by at most 0.000")
        .contains("mix: ")
        .contains("dev, exchanges:")
        .contains("dev, speeches:");
  }
}
