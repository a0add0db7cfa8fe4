package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.Coding;
import org.sayso.model.EventRoot;
import org.sayso.model.Span;

class CodeLinesTest {

  private final CodeLines lines = new CodeLines();

  private String cut(CodeLines.Request request, Optional<Span> span) {
    return span.map(request.text()::slice).orElse("(nobody)");
  }

  @Test
  void takesActorsByTheirWords() {
    CodeLines.Request request =
        lines.read(
            "{\"id\":\"a\",\"text\":\"Ann met Bob.\",\"source\":\"Ann\",\"target\":\"Bob\"}");
    assertThat(cut(request, request.actors().source())).isEqualTo("Ann");
    assertThat(cut(request, request.actors().target())).isEqualTo("Bob");
    assertThat(request.problem()).isEmpty();
  }

  @Test
  void countsSpansInCodePoints() {
    CodeLines.Request request =
        lines.read(
            "{\"id\":1,\"text\":\"\uD83D\uDE00 Ann met \uD83D\uDE00 Bob.\",\"source\":[2,5],\"target\":[12,15]}");
    assertThat(cut(request, request.actors().source())).isEqualTo("Ann");
    assertThat(cut(request, request.actors().target())).isEqualTo("Bob");
  }

  @Test
  void takesTheFirstSpanOfAList() {
    CodeLines.Request request =
        lines.read("{\"text\":\"Ann met Bob.\",\"source\":[[0,3]],\"target\":\"Bob\"}");
    assertThat(cut(request, request.actors().source())).isEqualTo("Ann");
    assertThat(cut(request, request.actors().target())).isEqualTo("Bob");
  }

  @Test
  void saysThatAnActorDoesNotStandInTheText() {
    CodeLines.Request request =
        lines.read("{\"id\":\"a\",\"text\":\"Ann met Bob.\",\"source\":\"Eve\",\"target\":null}");
    assertThat(request.problem())
        .contains(
            "the words of \"source\" (\"Eve\") do not stand in the text; it is coded without them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\"} | \"text\" must be a string",
        "{\"text\":\" \"} | \"text\" is empty",
        "{\"id\":[],\"text\":\"x\"} | \"id\" must be a string or a number",
        "{\"text\":\"x\",\"source\":[0,9]} | \"source\" ends after the text",
        "{\"text\":\"x\",\"source\":[3,1]} | \"source\" must be a list of spans [start, end), not 3.0",
        "[1] | the line is no JSON object",
      })
  void saysWhatIsWrongWithALine(String line, String message) {
    assertThatThrownBy(() -> lines.read(line)).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"\"a\\\"b\"", "17", "1.5", "null"})
  void givesTheIdBackAsItWas(String id) {
    CodeLines.Request request = lines.read("{\"id\":%s,\"text\":\"x\"}".formatted(id));
    assertThat(lines.line(request, new Coding(EventRoot.AID, .98769, 1)))
        .isEqualTo("{\"id\":%s,\"root\":\"AID\",\"quad\":2,\"confidence\":0.9877}".formatted(id));
  }
}
