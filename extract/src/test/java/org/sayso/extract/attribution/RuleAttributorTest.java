package org.sayso.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sayso.language.EnglishParser;
import org.sayso.model.Alignment;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Span;
import org.sayso.model.Text;

class RuleAttributorTest {

  private static final EnglishParser PARSER = new EnglishParser();
  private static final RuleAttributor ATTRIBUTOR = new RuleAttributor();

  @TestFactory
  Stream<DynamicTest> findsWhatTheSpecFileMarks() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String text = null;
    List<String> expected = new ArrayList<>();
    for (String line : (spec() + "\n> end").lines().toList()) {
      if (line.startsWith("> ")) {
        if (text != null) {
          String given = text.replace("⏎", "\n\n");
          List<String> wanted = List.copyOf(expected);
          tests.add(
              DynamicTest.dynamicTest(
                  text, () -> assertThat(found(given)).containsExactlyElementsOf(wanted)));
        }
        text = line.substring(2);
        expected.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        expected.add(line.replaceAll("[ /]+", " "));
      }
    }
    return tests.stream();
  }

  private static String spec() throws IOException {
    try (InputStream in = RuleAttributorTest.class.getResourceAsStream("attributions.spec")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> found(String value) {
    Text text = Text.of(value);
    Document document =
        new Document(
            "d",
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Dates.NONE,
            text,
            List.of(),
            Alignment.NONE);
    return ATTRIBUTOR.attribute(PARSER.parse(document)).stream()
        .map(
            a ->
                "S "
                    + words(text, a.source())
                    + "| C "
                    + words(text, a.cue())
                    + "| T "
                    + words(text, a.content()))
        .map(line -> line.replaceAll("[ /]+", " ").strip())
        .toList();
  }

  private static String words(Text text, List<Span> pieces) {
    return pieces.stream().map(p -> text.slice(p) + " ").collect(Collectors.joining());
  }
}
