package org.sayso.wire;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * One JSON object while it is written, key after key, on one line.
 *
 * <p>Half a surrogate pair that stands alone is written as U+FFFD, and what some readers take for
 * the end of a line is escaped. Good for one thread.
 */
public final class JsonOut {

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one object, without a line end. */
  public static void write(Writer out, Consumer<JsonOut> fields) throws IOException {
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      new JsonOut(json).fields(fields);
    } catch (JacksonException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** One object as text. */
  public static String text(Consumer<JsonOut> fields) {
    StringWriter text = new StringWriter();
    try {
      write(text, fields);
    } catch (IOException memoryDoesNotFail) {
      throw new UncheckedIOException(memoryDoesNotFail);
    }
    return text.toString();
  }

  /** A string. */
  public void text(String name, String value) {
    json.writeName(name);
    json.writeString(Json.wellFormed(value));
  }

  /** A string, or {@code null} where it is absent. */
  public void text(String name, Optional<String> value) {
    if (value.isPresent()) {
      text(name, value.get());
    } else {
      nothing(name);
    }
  }

  /** {@code null}. */
  public void nothing(String name) {
    json.writeName(name);
    json.writeNull();
  }

  /** A list of strings. */
  public void texts(String name, List<String> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeString(Json.wellFormed(value)));
    json.writeEndArray();
  }

  /** A list of whole numbers. */
  public void numbers(String name, List<? extends Number> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeNumber(value.longValue()));
    json.writeEndArray();
  }

  /** A whole number. */
  public void number(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  /** Four decimals say more than any confidence knows, and read better than seventeen. */
  public void fraction(String name, double value) {
    json.writeName(name);
    json.writeNumber(rounded(value));
  }

  /** A list of numbers with four decimals. */
  public void fractions(String name, List<Double> values) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> json.writeNumber(rounded(value)));
    json.writeEndArray();
  }

  /** True or false. */
  public void flag(String name, boolean value) {
    json.writeName(name);
    json.writeBoolean(value);
  }

  /** Pairs of whole numbers: {@code [[3,9],[12,20]]}. */
  public void pairs(String name, List<int[]> pairs) {
    json.writeName(name);
    json.writeStartArray();
    for (int[] pair : pairs) {
      json.writeStartArray();
      json.writeNumber(pair[0]);
      json.writeNumber(pair[1]);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** An object within. */
  public void object(String name, Consumer<JsonOut> fields) {
    json.writeName(name);
    fields(fields);
  }

  /** An object within for each of these, in a list. */
  public <T> void objects(String name, List<T> values, BiConsumer<JsonOut, T> fields) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(value -> fields(out -> fields.accept(out, value)));
    json.writeEndArray();
  }

  /** The text with U+FFFD for each half of a surrogate pair that stands alone. */
  public static String wellFormed(String text) {
    return Json.wellFormed(text);
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private void fields(Consumer<JsonOut> fields) {
    json.writeStartObject();
    fields.accept(this);
    json.writeEndObject();
  }
}
