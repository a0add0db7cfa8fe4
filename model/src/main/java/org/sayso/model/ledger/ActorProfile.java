package org.sayso.model.ledger;

import java.util.List;
import org.sayso.model.Act;

/**
 * What the ledger knows of one actor.
 *
 * @param actor with its usual name, its latest role, and the country and sector most reports give
 * @param names what reports call it, most often first
 * @param roles what reports call its role, earliest first
 * @param says its statements by act
 * @param told statements toward it by act
 */
public record ActorProfile(
    ActorEntry actor, List<Name> names, List<Name> roles, List<Count> says, List<Count> told) {

  /**
   * A name or a role over time.
   *
   * @param name what reports say
   * @param first ISO day of the first such report
   * @param last ISO day of the last
   * @param reports how many
   */
  public record Name(String name, String first, String last, int reports) {}

  /**
   * A count.
   *
   * @param act what statements do
   * @param statements how many
   */
  public record Count(Act act, int statements) {}

  /** Copies the lists. */
  public ActorProfile {
    names = List.copyOf(names);
    roles = List.copyOf(roles);
    says = List.copyOf(says);
    told = List.copyOf(told);
  }
}
