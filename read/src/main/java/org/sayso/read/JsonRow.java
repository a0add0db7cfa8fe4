package org.sayso.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One report as a JSON object: our own fields ({@code id text origin url outlet title language
 * published}) or those of news-please ({@code maintext title date_publish date_download
 * source_domain url filename language}). Other fields are passed over.
 */
final class JsonRow {

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private final Map<String, String> fields;

  private JsonRow(Map<String, String> fields) {
    this.fields = fields;
  }

  /** Reads a row given as text and hands on its document, or why it has none. */
  static void read(
      String json, String origin, String where, Limits limits, Consumer<? super Received> sink) {
    try (JsonParser parser = parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        sink.accept(new Rejected(origin, where + " is not a JSON object; give one {...} a line"));
        return;
      }
      fields(parser).accept(origin, where, limits, sink);
    } catch (JacksonException e) {
      sink.accept(new Rejected(origin, where + " is not valid JSON: " + problem(e)));
    }
  }

  static JsonParser parser(String json) {
    return FACTORY.createParser(ObjectReadContext.empty(), json);
  }

  /** What is wrong, in one line and without the parser's own location. */
  static String problem(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int line = message.indexOf('\n');
    return line < 0 ? message : message.substring(0, line);
  }

  /** The plain values of the object that the parser stands at the beginning of. */
  static JsonRow fields(JsonParser parser) {
    Map<String, String> fields = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields.putIfAbsent(name, parser.getString());
      }
    }
    return new JsonRow(fields);
  }

  /** Hands on the document of the row. */
  void accept(String origin, String where, Limits limits, Consumer<? super Received> sink) {
    Optional<String> text = first("text", "maintext");
    String from = first("origin", "url", "filename").orElse(origin);
    if (text.isEmpty()) {
      sink.accept(new Rejected(from, where + " has no \"text\" or \"maintext\" field"));
      return;
    }
    Facts facts =
        new Facts(
            from,
            first("id"),
            first("outlet", "source_domain"),
            first("title"),
            first("language"),
            date("published", "date_publish"),
            date("collected", "date_download"));
    try {
      sink.accept(Assembly.checked(facts, Body.exactly(text.get(), 0), false, limits));
    } catch (Unreadable unreadable) {
      sink.accept(new Rejected(from, where + ": " + unreadable.reason()));
    }
  }

  private Optional<String> first(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private Optional<ReportDate> date(String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null) {
        return IsoDates.of(value, name);
      }
    }
    return Optional.empty();
  }
}
