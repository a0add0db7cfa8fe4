package org.sayso.wire;

import java.io.StringWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.model.Identity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes whom mentions stand for: lines {@code
 * {"id","name","kind","country","sector","role","confidence","reason"}}, null where nothing is
 * known. Thread-safe.
 */
public final class IdentityLines {

  /** The line of one answer, without its end. */
  public String line(QuestionLines.Asked asked, Identity identity) {
    String id = asked.question().id();
    return object(
        json -> {
          if (asked.numbered()) {
            json.writeName("id");
            json.writeNumber(id);
          } else {
            json.writeStringProperty("id", Json.wellFormed(id));
          }
          text(json, "name", identity.name());
          text(json, "kind", identity.kind().map(Enum::name));
          text(json, "country", identity.country());
          text(json, "sector", identity.sector().map(Enum::name));
          text(json, "role", identity.role());
          json.writeNumberProperty("confidence", Math.round(identity.confidence() * 1e4) / 1e4);
          json.writeStringProperty("reason", Json.wellFormed(identity.reason()));
        });
  }

  /** The line that stands for a line which could not be read. */
  public String rejected(long number, String reason) {
    return object(
        json -> {
          json.writeNumberProperty("line", number);
          json.writeStringProperty("rejected", Json.wellFormed(reason));
        });
  }

  private static String object(Consumer<JsonGenerator> properties) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      properties.accept(json);
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void text(JsonGenerator json, String key, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(key, Json.wellFormed(value.get()));
    } else {
      json.writeNullProperty(key);
    }
  }
}
