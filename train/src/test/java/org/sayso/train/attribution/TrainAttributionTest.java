package org.sayso.train.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A whole training, on next to nothing. */
class TrainAttributionTest {

  private static final String TEXT =
      "The mayor said that the bridge was closed. \"We had no choice,\" she told reporters.\n";

  @TempDir private Path folder;

  private void marked(String name) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), TEXT);
    Files.writeString(
        folder.resolve(name + ".ann"),
        """
        T1\tSource 0 9\tThe mayor
        T2\tCue 10 14\tsaid
        T3\tContent 15 41\tthat the bridge was closed
        E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
        T4\tSource 64 67\tshe
        T5\tCue 68 72\ttold
        T6\tContent 43 63\t"We had no choice,"
        E2\tAttribution:T5 Source:T4 Cue:T5 Content:T6
        """);
  }

  private int train(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "--data";
    arguments[1] = folder.toString();
    arguments[2] = "--noise";
    arguments[3] = "0";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return new CommandLine(new TrainAttribution()).execute(arguments);
  }

  @Test
  void trainsStopsGoesOnAndWritesWhatTheProductReads() throws IOException {
    Assumptions.assumeTrue(
        System.getProperty("os.name", "").equals("Linux")
            && System.getProperty("os.arch", "").equals("amd64"),
        "the native library that comes with the tests is for Linux on x86-64");
    for (String name :
        new String[] {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"}) {
      marked(name);
    }
    Path first = folder.resolve("first");
    assertThat(train("--output", first.toString(), "--epochs", "1")).isZero();
    assertThat(first.resolve("checkpoint")).isNotEmptyFile();
    assertThat(Files.size(first.resolve("attribution-en.onnx"))).isLessThan(30_000_000);
    assertThat(first.resolve("confidence.tsv")).content().contains("anchor\t", "least\t");
    assertThat(first.resolve("vocabulary.txt")).content().startsWith("[PAD]\n");

    assertThat(train("--output", first.toString(), "--epochs", "2")).isZero();
    String log = Files.readString(first.resolve("training.log"), StandardCharsets.UTF_8);
    assertThat(log.lines().filter(line -> line.contains("after epoch 1,"))).hasSize(1);
    assertThat(log.lines().filter(line -> line.contains("after epoch 2,"))).hasSize(1);

    Path second = folder.resolve("second");
    assertThat(train("--output", second.toString(), "--epochs", "1", "--after", first.toString()))
        .isZero();
    assertThat(second.resolve("training.log")).content().contains("found inside");
  }
}
