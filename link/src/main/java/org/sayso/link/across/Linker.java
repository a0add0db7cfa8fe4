package org.sayso.link.across;

import java.util.Collection;
import org.sayso.model.Told;

/**
 * Finds which statements of many documents tell one claim, which answer which, and what dispute
 * they belong to.
 *
 * <p>What is found is a function of the set of statements in the memory alone, whatever the order
 * in which they came; adding or removing some costs only their neighbourhood. Thread-safe; keeps no
 * state between calls, but one memory must not be given to two calls at once.
 */
public final class Linker {

  /**
   * Removes statements from the memory, adds others, and brings claims, answers and disputes up to
   * date. A new version of a document is removed and added in one call. Statements that stand in one
   * document are added in one call. Cheaper for many at once than one by one.
   *
   * @param removed ids of statements to forget; unknown ones are ignored
   * @param added statements not in the memory, or among those removed
   */
  public void update(Memory memory, Collection<String> removed, Collection<Told> added) {}
}
