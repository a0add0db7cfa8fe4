package org.sayso.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A list of actors that somebody brings.
 *
 * @param actors in the order of the list
 * @param agents words for what people are, in lower case, with the sector they say: {@code
 *     gendarme}, COP
 */
public record ActorList(List<KnownActor> actors, Map<String, Sector> agents) {

  /** Nobody. */
  public static final ActorList EMPTY = new ActorList(List.of(), Map.of());

  /** Copies both. */
  public ActorList {
    actors = List.copyOf(actors);
    agents = Map.copyOf(agents);
  }

  /** This list and then the other; of two agents of one word this one's counts. */
  public ActorList and(ActorList other) {
    List<KnownActor> both = new ArrayList<>(actors);
    both.addAll(other.actors);
    Map<String, Sector> words = new HashMap<>(other.agents);
    words.putAll(agents);
    return new ActorList(both, words);
  }
}
