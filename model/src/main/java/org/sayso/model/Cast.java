package org.sayso.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The actors of one document and the passages that refer to them. Thread-safe. */
public final class Cast {

  private final List<Actor> actors;
  private final List<Mention> mentions;
  private final int longest;
  private final Map<String, Actor> byId = new HashMap<>();

  /** The cast with these actors, and their mentions in any order. */
  public Cast(List<Actor> actors, List<Mention> mentions) {
    this.actors = List.copyOf(actors);
    this.mentions = mentions.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList();
    this.longest = this.mentions.stream().mapToInt(m -> m.span().length()).max().orElse(0);
    for (Actor actor : this.actors) {
      byId.put(actor.id(), actor);
    }
    for (Mention mention : this.mentions) {
      if (!byId.containsKey(mention.actor())) {
        throw new IllegalArgumentException(
            "mention %s refers to no actor of the cast".formatted(mention));
      }
    }
  }

  /** In the order of their ids. */
  public List<Actor> actors() {
    return actors;
  }

  /** In text order. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** The actor with this id. */
  public Actor actor(String id) {
    Actor actor = byId.get(id);
    if (actor == null) {
      throw new IllegalArgumentException(
          "no actor \"%s\"; there are %s".formatted(id, byId.keySet()));
    }
    return actor;
  }

  /**
   * Index of the first mention that may reach {@code offset}: mentions are in text order, none
   * longer than the longest.
   */
  private int firstReaching(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().start() < offset - longest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Mentions that lie wholly in {@code span}, in text order. */
  public List<Mention> within(Span span) {
    return mentions.stream().filter(m -> span.contains(m.span())).toList();
  }

  /**
   * The actor that source words stand for: that of the mention whose head lies in the words and
   * which covers most of them; of two that cover the same, the first. Empty if no mention has its
   * head there.
   */
  public Optional<Actor> named(List<Span> words) {
    Mention best = null;
    int most = 0;
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Span around = Span.covering(words);
    for (int i = firstReaching(around.start()); i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() >= around.end()) {
        break;
      }
      int covered = 0;
      boolean headInside = false;
      for (Span piece : words) {
        covered +=
            Math.max(
                0,
                Math.min(piece.end(), mention.span().end())
                    - Math.max(piece.start(), mention.span().start()));
        headInside |= piece.contains(mention.head());
      }
      if (headInside && covered > most) {
        best = mention;
        most = covered;
      }
    }
    return best == null ? Optional.empty() : Optional.of(actor(best.actor()));
  }
}
