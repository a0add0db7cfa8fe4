package org.sayso.wire;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.KnownActor;
import org.sayso.model.Office;
import org.sayso.model.Sector;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Lists of actors as Popolo JSON (popoloproject.com). Confined to one call. */
final class Popolo {

  private final Consumer<String> problems;
  private final ActorRows actors = new ActorRows();
  private final Map<String, JsonTree> organizations = new HashMap<>();
  private final Map<String, JsonTree> posts = new HashMap<>();

  Popolo(Consumer<String> problems) {
    this.problems = problems;
  }

  ActorList read(String text) {
    JsonTree tree;
    try {
      tree = JsonTree.parse(text.replace("\uFEFF", ""));
    } catch (IllegalArgumentException broken) {
      problems.accept(String.valueOf(broken.getMessage()).replace("the line", "the file"));
      return ActorList.EMPTY;
    }
    each(tree, "organizations", this::organization);
    each(tree, "posts", post -> posts.put(post.text("id"), post));
    each(tree, "persons", person -> actor(person, Actor.Kind.PERSON, "p:"));
    each(tree, "memberships", this::membership);
    return new ActorList(actors.actors(), Map.of());
  }

  private void each(JsonTree tree, String key, Consumer<JsonTree> taker) {
    try {
      for (JsonTree item : tree.objects(key)) {
        try {
          taker.accept(item);
        } catch (IllegalArgumentException wrong) {
          problems.accept(item.place() + ": " + wrong.getMessage());
        }
      }
    } catch (IllegalArgumentException wrong) {
      problems.accept(wrong.getMessage());
    }
  }

  private void organization(JsonTree organization) {
    actor(organization, Actor.Kind.ORGANISATION, "o:");
    organizations.put(organization.text("id"), organization);
  }

  private void actor(JsonTree item, Actor.Kind kind, String prefix) {
    List<String> names = new ArrayList<>(List.of(item.text("name")));
    item.objects("other_names").forEach(other -> names.add(other.text("name")));
    actors.add(prefix + item.text("id"), names, Optional.of(kind), country(item), sector(item));
  }

  private void membership(JsonTree membership) {
    String person = membership.text("person_id");
    Optional<JsonTree> post = membership.optionalText("post_id").map(posts::get);
    Optional<String> body =
        membership
            .optionalText("organization_id")
            .or(() -> post.flatMap(p -> p.optionalText("organization_id")));
    Optional<JsonTree> organization = body.map(organizations::get);
    Office office =
        new Office(
            membership
                .optionalText("role")
                .or(() -> post.flatMap(p -> p.optionalText("role")))
                .or(() -> post.flatMap(p -> p.optionalText("label"))),
            country(membership).or(() -> organization.flatMap(Popolo::country)),
            sector(membership).or(() -> organization.flatMap(Popolo::sector)),
            ActorRows.day(membership.optionalText("start_date").orElse(""), false),
            ActorRows.day(membership.optionalText("end_date").orElse(""), true));
    if (!actors.add("p:" + person, office)) {
      throw new IllegalArgumentException("there is no person \"%s\"".formatted(person));
    }
  }

  private static Optional<String> country(JsonTree item) {
    return ActorRows.country(item.optionalText("country").orElse(""));
  }

  /** A classification that is no sector of ours says nothing. */
  private static Optional<Sector> sector(JsonTree item) {
    Optional<String> own = item.optionalText("sector");
    if (own.isPresent()) {
      return ActorRows.constant(own.get(), Sector.class);
    }
    try {
      return ActorRows.constant(item.optionalText("classification").orElse(""), Sector.class);
    } catch (IllegalArgumentException noSector) {
      return Optional.empty();
    }
  }

  static String write(ActorList list) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      array(json, "persons", list, Actor.Kind.PERSON);
      array(json, "organizations", list, Actor.Kind.ORGANISATION);
      json.writeName("memberships");
      json.writeStartArray();
      for (int i = 0; i < list.actors().size(); i++) {
        for (Office office : list.actors().get(i).offices()) {
          membership(json, i, office);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void array(JsonGenerator json, String key, ActorList list, Actor.Kind kind) {
    json.writeName(key);
    json.writeStartArray();
    for (int i = 0; i < list.actors().size(); i++) {
      KnownActor actor = list.actors().get(i);
      if (actor.kind() == Actor.Kind.PERSON == (kind == Actor.Kind.PERSON)) {
        json.writeStartObject();
        json.writeStringProperty("id", "a" + i);
        json.writeStringProperty("name", Json.wellFormed(actor.name()));
        json.writeName("other_names");
        json.writeStartArray();
        for (String other : actor.otherNames()) {
          json.writeStartObject();
          json.writeStringProperty("name", Json.wellFormed(other));
          json.writeEndObject();
        }
        json.writeEndArray();
        facts(json, actor.country(), actor.sector());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void membership(JsonGenerator json, int person, Office office) {
    json.writeStartObject();
    json.writeStringProperty("person_id", "a" + person);
    office.role().ifPresent(role -> json.writeStringProperty("role", Json.wellFormed(role)));
    office.from().ifPresent(day -> json.writeStringProperty("start_date", day.toString()));
    office.until().ifPresent(day -> json.writeStringProperty("end_date", day.toString()));
    facts(json, office.country(), office.sector());
    json.writeEndObject();
  }

  private static void facts(JsonGenerator json, Optional<String> country, Optional<Sector> sector) {
    country.ifPresent(code -> json.writeStringProperty("country", code));
    sector.ifPresent(code -> json.writeStringProperty("sector", code.name()));
  }
}
