package org.sayso.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.EventRoot;
import org.sayso.model.EventTime;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.Warning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@code gold.json} and finds its words in the text. */
final class GoldFile {

  private static final JsonMapper JSON = new JsonMapper();

  private final GoldWords words;
  private final JsonNode root;

  private GoldFile(GoldWords words, JsonNode root) {
    this.words = words;
    this.root = root;
  }

  /** The gold in {@code json} about {@code text}; {@code name} is for messages. */
  static Gold read(String name, String json, String text) {
    return new GoldFile(new GoldWords(name, text), JSON.readTree(json)).gold();
  }

  private Gold gold() {
    return new Gold(
        strings(root.path("set")).stream().findFirst().orElse(Gold.FIRST),
        each("statements").stream().map(this::statement).toList(),
        each("answers").stream().map(GoldFile::answer).toList(),
        each("events").stream().map(this::event).toList(),
        each("warnings").stream().map(this::warning).toList(),
        each("actors").stream().map(GoldFile::actor).toList());
  }

  private Gold.GoldStatement statement(JsonNode node) {
    List<String> speakers = strings(node.path("speaker"));
    return new Gold.GoldStatement(
        node.path("id").asString(),
        words.findAll(strings(node.path("source"))),
        words.findAll(strings(node.path("cue"))),
        words.findAll(strings(node.path("content"))),
        labels(Manner.class, node.path("manner")),
        labels(Act.class, node.path("act")),
        speakers,
        speakers.isEmpty() || hasNull(node.path("speaker")),
        strings(node.path("chain")),
        strings(node.path("within")).stream().findFirst(),
        strings(node.path("toward")),
        node.path("must").asBoolean(false),
        node.path("optional").asBoolean(false));
  }

  private static Gold.GoldAnswer answer(JsonNode node) {
    return new Gold.GoldAnswer(
        node.path("answer").asString(),
        strings(node.path("claim")),
        labels(Relation.class, node.path("relation")),
        node.path("must").asBoolean(false),
        node.path("optional").asBoolean(false));
  }

  private Gold.GoldEvent event(JsonNode node) {
    return new Gold.GoldEvent(
        labels(EventRoot.class, node.path("root")),
        strings(node.path("actor")),
        strings(node.path("recipient")),
        labels(Standing.class, node.path("standing")),
        labels(EventTime.class, node.path("time")),
        node.path("negated").asBoolean(false),
        words.find(node.path("words").asString()));
  }

  private Gold.GoldWarning warning(JsonNode node) {
    return new Gold.GoldWarning(
        labels(Warning.Kind.class, node.path("kind")), words.findAll(strings(node.path("words"))));
  }

  private static Gold.GoldActor actor(JsonNode node) {
    return new Gold.GoldActor(
        node.path("name").asString(),
        Actor.Kind.valueOf(node.path("kind").asString()),
        strings(node.path("country")).stream().findFirst(),
        labels(Sector.class, node.path("sector")));
  }

  private List<JsonNode> each(String field) {
    List<JsonNode> nodes = new ArrayList<>();
    root.path(field).forEach(nodes::add);
    return nodes;
  }

  /** The strings of a list, or the one string; nulls and what is absent give none. */
  private static List<String> strings(JsonNode node) {
    List<String> values = new ArrayList<>();
    if (node.isString()) {
      values.add(node.asString());
    }
    for (JsonNode value : node) {
      if (value.isString()) {
        values.add(value.asString());
      }
    }
    return values;
  }

  private static boolean hasNull(JsonNode list) {
    for (JsonNode value : list) {
      if (value.isNull()) {
        return true;
      }
    }
    return false;
  }

  private static <E extends Enum<E>> Set<E> labels(Class<E> type, JsonNode node) {
    Set<E> labels = EnumSet.noneOf(type);
    for (String name : strings(node)) {
      Optional<E> label =
          Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(name)).findFirst();
      labels.add(
          label.orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no %s \"%s\"; there are %s"
                          .formatted(
                              type.getSimpleName(),
                              name,
                              Arrays.toString(type.getEnumConstants())))));
    }
    return labels;
  }
}
