package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyCommandTest {

  @TempDir Path folder;
  private final Shell shell = new Shell(Engine.ofPipeline());

  @Test
  void answersEveryLineAndSaysWhichAreBroken() throws IOException {
    Path questions =
        Files.writeString(
            folder.resolve("q.jsonl"),
            """
            {"id":"1","mention":"ANGELA MERKEL","context":null,"date":"2010-05-01"}
            not json

            {"id":2,"mention":"Aldo Mirabeck","context":null,"date":null}
            {"id":"3","mention":"x","date":"soon"}
            """);
    Shell.Result result = shell.run("identify", "--format", "jsonl", questions.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "{\"id\":\"1\",\"name\":\"Angela Merkel\",\"kind\":\"PERSON\","
                            + "\"country\":\"DEU\",\"sector\":\"GOV\",\"role\":\"Chancellor\","
                            + "\"confidence\":0.97,\"reason\":\"same name\"}"),
            line -> assertThat(line).startsWith("{\"line\":2,\"rejected\":\"the line is no JSON"),
            line -> assertThat(line).contains("\"id\":2,", "\"country\":null", "\"sector\":null"),
            line -> assertThat(line).startsWith("{\"line\":5,\"rejected\":"));
    assertThat(result.err()).contains("line 2: ", "line 5: \"date\" is no ISO 8601 date");
  }

  @Test
  void takesAListOfOnesOwn() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("own.csv"), "name,kind,country,sector\nAldo Mirabeck,PERSON,NOR,MIL\n");
    Path questions =
        Files.writeString(
            folder.resolve("q.jsonl"), "{\"id\":\"1\",\"mention\":\"MIRABECK Aldo\"}\n");
    Shell.Result result = shell.run("identify", "--actors", list.toString(), questions.toString());
    assertThat(result.out()).contains("\"country\":\"NOR\",\"sector\":\"MIL\"");
    assertThat(shell.run("identify", "--actors", "none.csv", questions.toString()).err())
        .contains("none.csv: there is no such file");
  }

  @Test
  void turnsListsIntoOtherForms() throws IOException {
    Path list =
        Files.writeString(folder.resolve("own.txt"), "FREE_FEN_FRONT_ [NLDREB]\nBAD_ [QQQ]\n");
    Shell.Result result = shell.run("actors", "--to", "csv", list.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("FREE FEN FRONT,,PERSON,NLD,REB,,,");
    assertThat(result.err()).contains("own.txt, line 2: nothing is known of the code");
  }

  @Test
  void scoresAgainstGold() throws IOException {
    Path gold =
        Files.writeString(
            folder.resolve("gold.jsonl"),
            """
            {"mention":"TONY BLAIR","country":"GBR","code1":"GOV","date_from":"970502","date_to":"070627"}
            {"mention":"Kenyan police","country":"KEN","sector":"COP"}
            {"mention":"Aldo Mirabeck","country":"NOR","sector":"GOV"}
            """);
    Shell.Result result = shell.run("eval", "actors", "--errors", "5", "--missed", gold.toString());
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("answered 2 of 3", "covered by lists 1 of 3", "Aldo Mirabeck: gold NOR GOV");
  }
}
