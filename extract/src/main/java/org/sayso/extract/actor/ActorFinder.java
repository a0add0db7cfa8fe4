package org.sayso.extract.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.Sector;
import org.sayso.model.Span;

/**
 * Finds who speaks, acts or is spoken of in one text, and which passages stand for the same one.
 *
 * <p>Country and sector come from what the text says: {@code the commander of the ground forces of
 * Norway} is of the Norwegian military without any list of names. Countries, well-known bodies and
 * role words stand in the resource files of this package. Things and plain places are no actors.
 * Thread-safe; keeps no state between calls; the lists are read on first use.
 */
public final class ActorFinder {

  private static final int AFFILIATION_DEPTH = 6;

  /** A finder with the lists that come with this package. */
  public ActorFinder() {}

  /**
   * The cast of the text; the attributions tell who speaks where, which first-person pronouns need.
   */
  public Cast find(ParsedText text, List<Attribution> attributions) {
    if (text.tokens().isEmpty()) {
      return new Cast(List.of(), List.of());
    }
    Lexicon lexicon = Lexicon.get();
    Scene scene = new Scene(text, attributions);
    List<Draft> drafts = new PhraseReader(scene, lexicon).read();
    NameJudge names = new NameJudge(scene, lexicon);
    new Attachments(scene, lexicon, names, drafts).join(drafts);
    names.judge(drafts);
    new Metonyms(scene, lexicon).decide(drafts);
    drafts.sort(Comparator.comparingInt((Draft d) -> d.first).thenComparingInt(d -> -d.end));
    return cast(scene, new Coreference(scene).resolve(drafts));
  }

  private static Cast cast(Scene scene, List<Entity> entities) {
    List<Actor> actors = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Entity> kept =
        entities.stream()
            .filter(e -> kind(e).isPresent())
            .sorted(
                Comparator.comparingInt(
                    (Entity e) -> e.drafts.stream().mapToInt(d -> d.first).min().orElse(0)))
            .toList();
    for (Entity entity : kept) {
      String id = "a" + (actors.size() + 1);
      List<Span> spans = new ArrayList<>();
      Set<Span> seen = new HashSet<>();
      for (Draft draft : entity.drafts) {
        Mention mention = mention(scene, draft, id);
        if (seen.add(mention.span())) {
          spans.add(mention.span());
          mentions.add(mention);
        }
      }
      actors.add(
          new Actor(
              id,
              name(scene, entity),
              kind(entity).orElseThrow(),
              role(scene, entity),
              country(entity),
              sector(entity),
              spans));
    }
    return new Cast(actors, mentions);
  }

  private static Mention mention(Scene scene, Draft draft, String id) {
    int end = Math.max(draft.end, draft.headEnd);
    Span span = scene.text.span(Math.min(draft.first, draft.head), end);
    return new Mention(span, scene.text.span(draft.head, draft.headEnd), draft.kind, id);
  }

  private static Optional<Actor.Kind> kind(Entity entity) {
    return switch (entity.type) {
      case PERSON ->
          Optional.of(
              entity.plural && entity.name.isEmpty() ? Actor.Kind.GROUP : Actor.Kind.PERSON);
      case ORGANISATION -> Optional.of(Actor.Kind.ORGANISATION);
      case STATE -> Optional.of(Actor.Kind.STATE);
      case GROUP -> Optional.of(Actor.Kind.GROUP);
      case PLACE, THING, UNKNOWN -> Optional.empty();
    };
  }

  /** The name, or the fullest description without its article. */
  private static String name(Scene scene, Entity entity) {
    if (entity.named()) {
      return entity.name;
    }
    Draft fullest = entity.drafts.getFirst();
    for (Draft draft : entity.drafts) {
      if (!draft.isPronoun()
          && (fullest.isPronoun() || draft.end - draft.first > fullest.end - fullest.first)) {
        fullest = draft;
      }
    }
    int first = fullest.first;
    String lower = scene.lower(first);
    if (fullest.end - first > 1
        && (lower.equals("the") || lower.equals("a") || lower.equals("an"))) {
      first++;
    }
    return scene.words(first, fullest.end);
  }

  private static Optional<String> role(Scene scene, Entity entity) {
    Draft best = null;
    for (Draft draft : entity.drafts) {
      if (draft.roleFirst >= 0
          && !isCourtesy(scene.words(draft.roleFirst, draft.roleEnd))
          && (best == null || draft.roleEnd - draft.roleFirst > best.roleEnd - best.roleFirst)) {
        best = draft;
      }
    }
    return best == null ? Optional.empty() : Optional.of(scene.words(best.roleFirst, best.roleEnd));
  }

  /** {@code Mr.} says nothing of what somebody does. */
  private static boolean isCourtesy(String words) {
    String lower = words.toLowerCase(java.util.Locale.ROOT).replace(".", "");
    return Set.of("mr", "mrs", "ms", "miss", "sir", "dame", "lady", "lord").contains(lower);
  }

  private static Optional<String> country(Entity entity) {
    return country(entity, 0);
  }

  /** Its own country, or that of what it belongs to. */
  private static Optional<String> country(Entity entity, int depth) {
    for (Draft draft : entity.drafts) {
      if (draft.country.isPresent()) {
        return draft.country;
      }
      if (draft.body != null && draft.body.country().isPresent()) {
        return draft.body.country();
      }
      if (draft.land != null && entity.type == Draft.Type.STATE) {
        return Optional.of(draft.land.code());
      }
    }
    for (Draft draft : entity.drafts) {
      Draft owner = draft.affiliation;
      if (owner != null && depth < AFFILIATION_DEPTH) {
        Optional<String> inherited =
            owner.entity == null ? owner.country : country(owner.entity, depth + 1);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Sector> sector(Entity entity) {
    return entity.type == Draft.Type.STATE ? Optional.of(Sector.GOV) : sector(entity, 0);
  }

  /** Its own sector, or that of the body it belongs to. */
  private static Optional<Sector> sector(Entity entity, int depth) {
    for (Draft draft : entity.drafts) {
      if (draft.sector.isPresent()) {
        return draft.sector;
      }
      if (draft.body != null) {
        return Optional.of(draft.body.sector());
      }
    }
    for (Draft draft : entity.drafts) {
      Draft owner = draft.affiliation;
      if (owner != null
          && owner.entity != null
          && owner.entity != entity
          && depth < AFFILIATION_DEPTH) {
        Optional<Sector> inherited =
            owner.entity.type == Draft.Type.STATE
                ? stateSector(draft)
                : sector(owner.entity, depth + 1);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * {@code a spokesman of Norway} speaks for its government; {@code a singer of Norway} does not.
   */
  private static Optional<Sector> stateSector(Draft draft) {
    return draft.role != null && draft.role.weakSector()
        ? Optional.of(Sector.GOV)
        : Optional.empty();
  }
}
