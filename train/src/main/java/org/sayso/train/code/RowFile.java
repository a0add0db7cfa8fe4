package org.sayso.train.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sayso.model.EventRoot;
import org.sayso.model.SourceAndTarget;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads coded sentences, one JSON object a line: {@code text}, {@code source} and {@code target}
 * (words, may be absent) and one of
 *
 * <ul>
 *   <li>{@code label}: a PLOVER root,
 *   <li>{@code code}: a CAMEO code, whose first two digits tell the root,
 *   <li>{@code label}: {@code verbal_coop}, {@code material_coop}, {@code verbal_conflict}, {@code
 *       material_conflict} (a quad class: one of its roots is right) or {@code irrelevant}.
 * </ul>
 *
 * <p>Of rows that have a {@code variant} only those of people ({@code human}) are taken.
 */
final class RowFile {

  private static final Map<String, Integer> QUADS =
      Map.of("verbal_coop", 1, "material_coop", 2, "verbal_conflict", 3, "material_conflict", 4);

  /** CAMEO's roots from 02 on; 01, comments, has none. */
  private static final List<EventRoot> CAMEO =
      List.of(
          EventRoot.REQUEST,
          EventRoot.AGREE,
          EventRoot.CONSULT,
          EventRoot.SUPPORT,
          EventRoot.COOPERATE,
          EventRoot.AID,
          EventRoot.YIELD,
          EventRoot.ACCUSE,
          EventRoot.REQUEST,
          EventRoot.ACCUSE,
          EventRoot.REJECT,
          EventRoot.THREATEN,
          EventRoot.PROTEST,
          EventRoot.MOBILIZE,
          EventRoot.SANCTION,
          EventRoot.COERCE,
          EventRoot.ASSAULT,
          EventRoot.ASSAULT,
          EventRoot.ASSAULT);

  private RowFile() {}

  /** The rows of a file; broken ones are told of and left out. */
  static List<CodedRow> read(Path file, Consumer<String> problems) throws IOException {
    List<CodedRow> rows = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        row(JsonMapper.shared().readTree(line)).ifPresent(rows::add);
      } catch (JacksonException | IllegalArgumentException wrong) {
        problems.accept("%s, line %d: %s".formatted(file, number, wrong.getMessage()));
      }
    }
    return rows;
  }

  private static Optional<CodedRow> row(JsonNode json) {
    String text = json.path("text").asString("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("there is no \"text\"");
    }
    if (!json.path("variant").asString("human").equals("human")) {
      return Optional.empty();
    }
    SourceAndTarget actors =
        SourceAndTarget.find(
            text, json.path("source").asString(""), json.path("target").asString(""));
    return Optional.of(new CodedRow(text, actors, roots(json)));
  }

  private static Set<EventRoot> roots(JsonNode json) {
    if (json.has("code")) {
      return ofCameo(json.path("code").asString(""));
    }
    String label = json.path("label").asString("");
    if (label.equals("irrelevant")) {
      return Set.of();
    }
    if (QUADS.containsKey(label)) {
      int quad = QUADS.get(label);
      return Arrays.stream(EventRoot.values())
          .filter(root -> root.quad() == quad)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(EventRoot.class)));
    }
    return Arrays.stream(EventRoot.values())
        .filter(root -> root.name().equals(label))
        .findFirst()
        .map(Set::of)
        .orElseThrow(
            () -> new IllegalArgumentException("\"%s\" is no PLOVER root".formatted(label)));
  }

  private static Set<EventRoot> ofCameo(String code) {
    if (!code.matches("(0[1-9]|1\\d|20)\\d*")) {
      throw new IllegalArgumentException("\"%s\" is no CAMEO code".formatted(code));
    }
    int root = Integer.parseInt(code.substring(0, 2));
    return root == 1 ? Set.of() : Set.of(CAMEO.get(root - 2));
  }
}
