package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.Sector;
import org.sayso.model.Span;

/** Makes the cast from the entities: names, roles, countries, sectors and ids. */
final class CastMaker {

  private static final int DEPTH = 5;

  private final Scene scene;

  CastMaker(Scene scene) {
    this.scene = scene;
  }

  /** The cast, with ids in the order of first mentions. */
  Cast make(List<Entity> entities) {
    List<Entity> kept = new ArrayList<>();
    for (Entity entity : entities) {
      entity.drafts.sort(Comparator.comparingInt((Draft d) -> d.first).thenComparing(d -> d.end));
      if (isActor(entity)) {
        kept.add(entity);
      }
    }
    kept.sort(
        Comparator.comparingInt((Entity e) -> e.drafts.get(0).first)
            .thenComparing(e -> e.drafts.get(0).head));
    List<Actor> actors = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Entity entity : kept) {
      String id = "a" + (actors.size() + 1);
      List<Span> spans = new ArrayList<>();
      Set<Span> seen = new HashSet<>();
      for (Draft draft : entity.drafts) {
        Span span = scene.text.span(draft.first, draft.end);
        if (seen.add(span)) {
          spans.add(span);
          Span head = scene.text.span(draft.head, draft.headEnd);
          mentions.add(new Mention(span, head, draft.kind, id));
        }
      }
      actors.add(actor(id, entity, spans));
    }
    return new Cast(actors, mentions);
  }

  private static boolean isActor(Entity entity) {
    return switch (entity.type) {
      case THING, PLACE, UNKNOWN -> false;
      case STATE -> entity.drafts.stream().anyMatch(d -> !d.locative);
      default -> entity.drafts.stream().anyMatch(d -> d.role == null || !d.role.weak() || d.source);
    };
  }

  private Actor actor(String id, Entity entity, List<Span> spans) {
    Actor.Kind kind =
        switch (entity.type) {
          case PERSON -> Actor.Kind.PERSON;
          case STATE -> Actor.Kind.STATE;
          case GROUP -> Actor.Kind.GROUP;
          default -> Actor.Kind.ORGANISATION;
        };
    return new Actor(
        id, name(entity), kind, role(entity), country(entity, DEPTH), sector(entity, DEPTH), spans);
  }

  private String name(Entity entity) {
    String fullest = "";
    for (Draft draft : entity.drafts) {
      if (draft.kind == Mention.Kind.NAME && draft.name.length() > fullest.length()) {
        fullest = draft.name;
      }
    }
    if (!fullest.isEmpty()) {
      return fullest;
    }
    if (!entity.name.isEmpty()) {
      return entity.name;
    }
    Draft longest = null;
    for (Draft draft : entity.drafts) {
      boolean better =
          longest == null
              || longest.isPronoun() && !draft.isPronoun()
              || !draft.isPronoun() && draft.end - draft.first > longest.end - longest.first;
      longest = better ? draft : longest;
    }
    return longest == null ? "" : description(entity, longest);
  }

  private String description(Entity entity, Draft draft) {
    String first = scene.lower(draft.first);
    int from = draft.first;
    if (draft.end - from > 1 && (first.equals("the") || first.equals("a") || first.equals("an"))) {
      from++;
    }
    Entity owner = entity.affiliation;
    boolean possessive = first.equals("its") || first.equals("his") || first.equals("her");
    if (possessive && owner != null && draft.roleFirst > draft.first && owner.named()) {
      return scene.words(draft.roleFirst, draft.end) + " of " + name(owner);
    }
    return scene.words(from, draft.end);
  }

  private Optional<String> role(Entity entity) {
    if (entity.type != Draft.Type.PERSON && entity.type != Draft.Type.GROUP) {
      return Optional.empty();
    }
    String best = "";
    for (Draft draft : entity.drafts) {
      boolean says =
          draft.roleFirst >= 0
              && (draft.role == null || !draft.role.sector().isEmpty() || draft.role.weakSector());
      if (says) {
        int end = draft.isName() ? draft.roleEnd : draft.end;
        String words = scene.words(draft.roleFirst, Math.max(end, draft.roleFirst + 1));
        best = words.length() > best.length() && words.length() < 120 ? words : best;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static Optional<String> country(@Nullable Entity entity, int depth) {
    if (entity == null || depth == 0) {
      return Optional.empty();
    }
    for (Draft draft : entity.drafts) {
      if (draft.country.isPresent()) {
        return draft.country;
      }
    }
    Set<Entity> tried = new HashSet<>();
    for (Draft draft : entity.drafts) {
      Draft owner = draft.affiliation;
      if (owner != null
          && owner.entity != null
          && owner.entity != entity
          && tried.add(owner.entity)) {
        Optional<String> found = country(owner.entity, depth - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Sector> sector(@Nullable Entity entity, int depth) {
    if (entity == null || depth == 0) {
      return Optional.empty();
    }
    if (entity.type == Draft.Type.STATE) {
      return Optional.of(Sector.GOV);
    }
    for (Draft draft : entity.drafts) {
      Role role = draft.role;
      boolean clear = role == null || !role.weakSector() || !draft.sector.equals(role.sector());
      if (draft.sector.isPresent() && clear) {
        return draft.sector;
      }
    }
    Set<Entity> tried = new HashSet<>();
    for (Draft draft : entity.drafts) {
      Draft owner = draft.affiliation;
      if (draft.role != null
          && draft.role.weakSector()
          && owner != null
          && owner.entity != null
          && owner.entity != entity
          && tried.add(owner.entity)) {
        Optional<Sector> found = sector(owner.entity, depth - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    for (Draft draft : entity.drafts) {
      Optional<Sector> own = draft.role == null ? Optional.empty() : draft.role.sector();
      if (draft.sector.isPresent() || own.isPresent()) {
        return draft.sector.isPresent() ? draft.sector : own;
      }
    }
    return Optional.empty();
  }
}
