package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCommandsTest {

  private final Shell shell = new Shell(Shell.SILENT);

  @Test
  void codesRowsInTheirOrder() {
    Shell.Result result =
        shell
            .input(
                "{\"id\":\"a\",\"text\":\"Nordland bombed Ruritania.\",\"source\":\"Nordland\",\"target\":\"Ruritania\"}\n"
                    + "\n"
                    + "{\"id\":2,\"text\":\"Nordland met Ruritania.\",\"source\":[0,8],\"target\":[13,22]}\n")
            .run("code", "--format", "jsonl");
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(2);
    assertThat(result.lines().get(0))
        .startsWith("{\"id\":\"a\",\"root\":\"ASSAULT\",\"quad\":4,\"confidence\":");
    assertThat(result.lines().get(1)).startsWith("{\"id\":2,\"root\":\"CONSULT\",\"quad\":1,");
  }

  @Test
  void aWrongRowIsToldOfAndTheRestGoesOn() {
    Shell.Result result =
        shell
            .input(
                "{\"id\":\"a\",\"source\":\"Ann\"}\n"
                    + "no json\n"
                    + "{\"id\":\"c\",\"text\":\"Ann met Bob.\",\"source\":\"Eve\",\"target\":\"Bob\"}\n")
            .run("code");
    assertThat(result.exit()).isZero();
    assertThat(result.lines().get(0))
        .isEqualTo("{\"id\":\"a\",\"rejected\":\"line 1: \\\"text\\\" must be a string\"}");
    assertThat(result.lines().get(1))
        .startsWith("{\"id\":null,\"rejected\":\"line 2: the line is no JSON:");
    assertThat(result.lines().get(2)).startsWith("{\"id\":\"c\",\"root\":");
    assertThat(result.err())
        .contains("sayso code: line 1: \"text\" must be a string\n")
        .contains(
            "sayso code: line 3: the words of \"source\" (\"Eve\") do not stand in the text;");
  }

  @Test
  void comparesRows() {
    Shell.Result result =
        shell
            .input("{\"id\":\"p\",\"claim\":\"It rained.\",\"answer\":\"It did not rain.\"}\n{}\n")
            .run("compare", "--format", "jsonl");
    assertThat(result.exit()).isZero();
    assertThat(result.lines().get(0))
        .startsWith("{\"id\":\"p\",\"relation\":\"")
        .contains("\"scores\":{\"DENIES\":");
    assertThat(result.lines().get(1))
        .isEqualTo("{\"id\":null,\"rejected\":\"line 2: \\\"answer\\\" must be a string\"}");
  }

  @Test
  void failsIfNothingCouldBeAnswered() {
    assertThat(shell.input("{}\n").run("code").exit()).isEqualTo(1);
    assertThat(shell.input("").run("compare").exit()).isZero();
  }

  @Test
  void scoresFilesOfGold(@TempDir Path folder) throws IOException {
    Path coded = folder.resolve("coded.jsonl");
    Files.writeString(
        coded,
        "{\"text\":\"Nordland bombed Ruritania.\",\"source\":\"Nordland\",\"target\":\"Ruritania\","
            + "\"label\":\"ASSAULT\"}\n{\"text\":\"x\",\"label\":\"HUG\"}\n");
    Shell.Result code = shell.run("eval", "code", coded.toString());
    assertThat(code.exit()).isZero();
    assertThat(code.out()).contains("rows 1, right 1.0000");
    assertThat(code.err()).contains("coded.jsonl, line 2: \"label\" is \"HUG\", not one of");

    Path compared = folder.resolve("compared.jsonl");
    Files.writeString(
        compared,
        "{\"questions\":[{\"qid\":\"q\",\"text\":\"When?\"}],"
            + "\"answers\":[{\"text\":\"In May.\",\"gold\":\"q\"}]}\n");
    Shell.Result compare = shell.run("eval", "compare", compared.toString());
    assertThat(compare.exit()).isZero();
    assertThat(compare.out()).contains("answers 1, first 1.0000");
    Shell.Result missing = shell.run("eval", "code", folder.resolve("none").toString());
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no file");
  }
}
