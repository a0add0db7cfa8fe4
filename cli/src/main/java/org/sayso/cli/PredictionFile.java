package org.sayso.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.evaluate.Marked;
import org.sayso.wire.AttributionLines;

/** A file of predicted attributions, one line a document. */
final class PredictionFile {

  private PredictionFile() {}

  /**
   * Attributions by the name of their document, spans in code points.
   *
   * @throws IllegalArgumentException naming file and line that is wrong
   */
  static Map<String, List<Marked>> read(Path file) throws IOException {
    Map<String, List<Marked>> documents = new LinkedHashMap<>();
    AttributionLines lines = new AttributionLines();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          AttributionLines.Predicted predicted = lines.read(line);
          List<Marked> marked =
              predicted.attributions().stream()
                  .map(pieces -> new Marked(pieces.source(), pieces.cue(), pieces.content()))
                  .toList();
          if (documents.put(predicted.document(), marked) != null) {
            throw new IllegalArgumentException(
                "document \"%s\" was on a line before".formatted(predicted.document()));
          }
        } catch (IllegalArgumentException wrong) {
          throw new IllegalArgumentException(
              "%s, line %d: %s".formatted(file, number, wrong.getMessage()), wrong);
        }
      }
    }
    return documents;
  }
}
