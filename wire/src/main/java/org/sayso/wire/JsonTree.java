package org.sayso.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * One JSON object, asked by key; what it lacks or has in the wrong shape is said with its place.
 *
 * @param place where it stands, for messages: {@code statements[3]}
 * @param fields values by key: String, Number, Boolean, List, Map or null
 */
public record JsonTree(String place, Map<?, ?> fields) {

  /** Numbers are read as doubles, which hold all whole numbers up to it. */
  private static final double LARGEST_WHOLE = 1L << 53;

  /**
   * The object of one line.
   *
   * @throws IllegalArgumentException if the line is no JSON object
   */
  public static JsonTree parse(String line) {
    try (JsonParser json = Json.FACTORY.createParser(ObjectReadContext.empty(), line)) {
      Object value = json.nextToken() == null ? null : value(json);
      if (!(value instanceof Map<?, ?> fields)) {
        throw new IllegalArgumentException("the line is no JSON object");
      }
      if (json.nextToken() != null) {
        throw new IllegalArgumentException("the line goes on after its JSON object");
      }
      return new JsonTree("", fields);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          "the line is no JSON: %s (column %d)"
              .formatted(broken.getOriginalMessage(), broken.getLocation().getColumnNr()),
          broken);
    }
  }

  /** Depth is bounded by Jackson's own limit on nesting. */
  private static @Nullable Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, value(json));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json));
        }
        yield items;
      }
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /** Whether it has this key with a value other than {@code null}. */
  public boolean has(String key) {
    return fields.get(key) != null;
  }

  /** The string of this key, which must be there. */
  public String text(String key) {
    return optionalText(key).orElseThrow(() -> wrong(key, "must be a string"));
  }

  /** The string of this key, if it is there. */
  public Optional<String> optionalText(String key) {
    Object value = fields.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text) {
      return Optional.of(text);
    }
    throw wrong(key, "must be a string");
  }

  /** The number of this key. */
  public double number(String key) {
    if (fields.get(key) instanceof Double number) {
      return number;
    }
    throw wrong(key, "must be a number");
  }

  /** The truth of this key. */
  public boolean flag(String key) {
    if (fields.get(key) instanceof Boolean flag) {
      return flag;
    }
    throw wrong(key, "must be true or false");
  }

  /** The constant that this key names. */
  public <E extends Enum<E>> E label(String key, Class<E> type) {
    return optionalLabel(key, type).orElseThrow(() -> wrong(key, "is missing"));
  }

  /** The constant that this key names, if it is there. */
  public <E extends Enum<E>> Optional<E> optionalLabel(String key, Class<E> type) {
    Optional<String> name = optionalText(key);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (E label : type.getEnumConstants()) {
      if (label.name().equals(name.get())) {
        return Optional.of(label);
      }
    }
    throw wrong(
        key, "is \"%s\", not one of %s".formatted(name.get(), List.of(type.getEnumConstants())));
  }

  /** The strings of this key; none if it is not there. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Object item : items(key)) {
      if (!(item instanceof String text)) {
        throw wrong(key, "must be a list of strings");
      }
      texts.add(text);
    }
    return texts;
  }

  /** The numbers of this key; none if it is not there. */
  public List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    for (Object item : items(key)) {
      if (!(item instanceof Double number)) {
        throw wrong(key, "must be a list of numbers");
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Pairs of whole numbers: {@code [[3, 9], [12, 20]]}. */
  public List<int[]> pairs(String key) {
    List<int[]> pairs = new ArrayList<>();
    for (Object item : items(key)) {
      pairs.add(
          pair(item)
              .orElseThrow(() -> wrong(key, "must be a list of spans [start, end), not " + item)));
    }
    return pairs;
  }

  boolean isList(String key) {
    return fields.get(key) instanceof List<?>;
  }

  /** The list itself as a pair of whole numbers, {@code [3, 9]}; empty if it is no such thing. */
  Optional<int[]> pair(String key) {
    return fields.get(key) instanceof List<?> list && list.size() == 2
        ? pair((Object) list)
        : Optional.empty();
  }

  private static Optional<int[]> pair(@Nullable Object item) {
    return item instanceof List<?> pair
            && pair.size() == 2
            && pair.get(0) instanceof Double start
            && pair.get(1) instanceof Double end
            && start >= 0
            && end >= start
            && end <= Integer.MAX_VALUE
            && start == Math.rint(start)
            && end == Math.rint(end)
        ? Optional.of(new int[] {start.intValue(), end.intValue()})
        : Optional.empty();
  }

  /** The {@code id}, a string or a number, as JSON; {@code null} if there is none. */
  String id() {
    Object id = fields.get("id");
    if (id == null) {
      return "null";
    }
    if (id instanceof String text) {
      return JsonRows.quoted(text);
    }
    if (id instanceof Double number) {
      boolean whole = number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE;
      return whole ? Long.toString(number.longValue()) : number.toString();
    }
    throw wrong("id", "must be a string or a number");
  }

  /** The object of this key. */
  public JsonTree object(String key) {
    if (fields.get(key) instanceof Map<?, ?> object) {
      return new JsonTree(path(key), object);
    }
    throw wrong(key, "must be an object");
  }

  /** The objects of this key; none if it is not there. */
  public List<JsonTree> objects(String key) {
    List<JsonTree> objects = new ArrayList<>();
    for (Object item : items(key)) {
      if (!(item instanceof Map<?, ?> object)) {
        throw wrong(key, "must be a list of objects");
      }
      objects.add(new JsonTree("%s[%d]".formatted(path(key), objects.size()), object));
    }
    return objects;
  }

  /** What to throw when the value of this key will not do. */
  public IllegalArgumentException wrong(String key, String what) {
    return new IllegalArgumentException("\"%s\" %s".formatted(path(key), what));
  }

  /** An absent list is empty. */
  private List<?> items(String key) {
    Object value = fields.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items) {
      return items;
    }
    throw wrong(key, "must be a list");
  }

  private String path(String key) {
    return place.isEmpty() ? key : place + "." + key;
  }
}
