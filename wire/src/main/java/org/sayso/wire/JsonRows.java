package org.sayso.wire;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Answers to rows of JSON, a line each. */
public final class JsonRows {

  private JsonRows() {}

  /** The line of a row that cannot be answered, without its end. */
  public static String rejected(Optional<String> id, String reason) {
    return line(
        id.orElse("null"), json -> json.writeStringProperty("rejected", Json.wellFormed(reason)));
  }

  /** The {@code id} of a row in JSON, where the row can be read so far. */
  public static Optional<String> id(String line) {
    try {
      return Optional.of(JsonTree.parse(line).id());
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  static String line(String id, Consumer<JsonGenerator> rest) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeName("id");
      json.writeRawValue(id);
      rest.accept(json);
      json.writeEndObject();
    }
    return line.toString();
  }

  /** A share with four decimals. */
  static void share(JsonGenerator json, String name, double share) {
    json.writeNumberProperty(name, Math.rint(share * 1e4) / 1e4);
  }

  /** A string as JSON has it. */
  static String quoted(String text) {
    StringWriter quoted = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), quoted)) {
      json.writeString(Json.wellFormed(text));
    }
    return quoted.toString();
  }
}
