package org.sayso.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into maps, lists and strings; numbers and truth values become strings, null absent.
 */
final class JsonTree {

  private final JsonFactory factory;

  JsonTree(Limits limits) {
    factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(limits.maxDepth())
                    .maxStringLength(limits.maxBytes())
                    .build())
            .build();
  }

  /**
   * The value of a whole JSON text.
   *
   * @throws Unreadable with the place of the first mistake
   */
  Object parse(String json) throws Unreadable {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
      if (parser.nextToken() == null) {
        throw new Unreadable("it holds no JSON value");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable("more follows after the end of the JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw new Unreadable(reason(e));
    }
  }

  /** Without recursion: the open objects and lists are on a stack of our own. */
  private static Object value(JsonParser parser) {
    Deque<Object> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    while (true) {
      JsonToken token = parser.currentToken();
      Object done = null;
      switch (token) {
        case START_OBJECT -> open.push(new LinkedHashMap<String, Object>());
        case START_ARRAY -> open.push(new ArrayList<>());
        case PROPERTY_NAME -> names.push(parser.currentName());
        case END_OBJECT, END_ARRAY -> done = open.pop();
        case VALUE_NULL -> done = Optional.empty();
        default -> done = parser.getString();
      }
      if (done != null) {
        if (open.isEmpty()) {
          return done;
        }
        put(open.element(), names, done);
      }
      if (parser.nextToken() == null) {
        throw new IllegalStateException("the parser reports an early end itself");
      }
    }
  }

  @SuppressWarnings("unchecked") // the stack holds only what value() made
  private static void put(Object parent, Deque<String> names, Object value) {
    if (parent instanceof Map<?, ?>) {
      ((Map<String, Object>) parent).put(names.pop(), value);
    } else {
      ((List<Object>) parent).add(value);
    }
  }

  private static String reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int line = message.indexOf('\n');
    String first = line < 0 ? message : message.substring(0, line);
    String cut = first.length() > 160 ? first.substring(0, 160) + "..." : first;
    long column = e.getLocation() == null ? -1 : e.getLocation().getColumnNr();
    return "it is not valid JSON%s: %s"
        .formatted(column < 0 ? "" : " (column " + column + ")", cut);
  }

  /** A string that is not blank. */
  static Optional<String> string(Object value) {
    return value instanceof String text && !Words.isBlank(text)
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /** The value of a key, if {@code value} is an object that has it. */
  static Object get(Object value, String key) {
    Object found = value instanceof Map<?, ?> map ? map.get(key) : null;
    return found == null ? Optional.empty() : found;
  }

  /** The members of a list, or the value itself as the only one. */
  static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of(value);
  }
}
