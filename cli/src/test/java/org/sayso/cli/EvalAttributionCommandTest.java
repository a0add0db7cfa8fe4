package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalAttributionCommandTest {

  @TempDir Path folder;
  private final Shell shell = new Shell(Engine.ofPipeline());

  @BeforeEach
  void writeGold() throws IOException {
    Files.writeString(folder.resolve("x.txt"), "Rita said it will rain. Paul doubts it.");
    Files.writeString(
        folder.resolve("x.ann"),
        """
        T1\tSource 0 4\tRita
        T2\tCue 5 9\tsaid
        T3\tContent 10 22\tit will rain
        T4\tCue four 9\tsaid
        E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
        """);
  }

  @Test
  void scoresPredictionsAndSaysWhatIsBrokenInTheGold() throws IOException {
    Path predictions = folder.resolve("p.jsonl");
    Files.writeString(
        predictions,
        "{\"doc\":\"x\",\"attributions\":[{\"source\":[[0,4]],\"cue\":[[5,9]],"
            + "\"content\":[[10,22]]}]}\n\n{\"doc\":\"y\",\"attributions\":[]}\n");
    Shell.Result result =
        shell.run(
            "eval", "attribution", "--predictions", predictions.toString(), folder.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("gold attributions 1, predicted 1")
        .contains("full                1.0000  1.0000  1.0000");
    assertThat(result.err())
        .contains("x.ann, line 4: a T line is")
        .contains("1 predicted documents are not in the gold: [y]");
  }

  @Test
  void readsTheTextsItselfWithoutPredictions() {
    Shell.Result result = shell.run("eval", "attribution", "--json", folder.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .startsWith("{\"citron_exact\": ")
        .contains("\"gold\": 1")
        .hasLineCount(1);
  }

  @Test
  void saysWhatIsWrongWithFilesAndFolders() throws IOException {
    Path predictions = folder.resolve("p.jsonl");
    Files.writeString(predictions, "{\"doc\":\"x\",\"attributions\":[{\"cue\":[[9,5]]}]}\n");
    Shell.Result broken =
        shell.run(
            "eval", "attribution", "--predictions", predictions.toString(), folder.toString());
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.err())
        .contains("p.jsonl, line 1: \"attributions[0].cue\" must be a list of spans");
    Shell.Result missing = shell.run("eval", "attribution", folder.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no file or folder");
  }
}
