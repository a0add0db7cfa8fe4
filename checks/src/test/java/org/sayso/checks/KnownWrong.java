package org.sayso.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The list of what comes out wrong today: {@code samples/known-wrong.md}, one line for each thing.
 */
final class KnownWrong {

  private static final String HEAD =
      """
      # What is known to be wrong

      Every line is a thing of the gold that comes out wrong today: where, what, and what was wanted. A test fails when one of
      them turns right (take it from the list and be glad) and when something that is not listed turns wrong. Write the list anew
      with `mvn -pl checks -am verify -Dsayso.samples.update=true`, and read the difference before you commit it.
      """;

  private KnownWrong() {}

  /** The keys of what is listed. */
  static Set<String> read(Path file) throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    String sample = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("## ")) {
        sample = line.substring(3);
      } else if (line.startsWith("- ") && line.contains(" — ")) {
        keys.add(sample + ": " + line.substring(2, line.indexOf(" — ")));
      }
    }
    return keys;
  }

  /** Writes the list of these verdicts, all wrong. */
  static void write(Path file, List<Verdict> wrong) throws IOException {
    StringBuilder list = new StringBuilder(HEAD);
    String sample = "";
    for (Verdict verdict : wrong) {
      if (!verdict.sample().equals(sample)) {
        sample = verdict.sample();
        list.append("\n## ").append(sample).append('\n');
      }
      list.append(
          "- %s %s — %s%n"
              .formatted(verdict.item(), verdict.aspect(), verdict.detail().replace('\n', ' ')));
    }
    Files.writeString(file, list);
  }
}
