package org.sayso.link.across;

import java.util.Collection;
import org.sayso.model.Told;

/**
 * Finds which statements of many documents tell one claim, which answer which, and what dispute
 * they belong to.
 *
 * <p>A claim is known by its first telling: in the order of time each statement joins the claim
 * whose first telling is most like it, or begins a claim. So every telling is like the first one,
 * and no chain of likenesses joins what has nothing in common. An answer is linked to the first
 * telling of the claim that fits best, unless it answers a statement of its own document. What is
 * found is a function of the set of statements in the memory alone, whatever the order in which
 * they came, and adding or removing some costs only their neighbourhood.
 *
 * <p>Thread-safe; keeps no state between calls, but one memory must not be given to two calls at
 * once.
 */
public final class Linker {

  private final Keys keys;
  private final Likeness likeness;
  private final Replies replies;

  /** Reads the word lists. */
  public Linker() {
    Vocabulary vocabulary = new Vocabulary();
    this.keys = new Keys(vocabulary);
    this.likeness = new Likeness(vocabulary);
    this.replies = new Replies(vocabulary);
  }

  /**
   * Removes statements from the memory, adds others, and brings claims, answers and disputes up to
   * date. A new version of a document is removed and added in one call. Statements that stand in
   * one document are added in one call. Cheaper for many at once than one by one.
   *
   * @param removed ids of statements to forget; unknown ones are ignored
   * @param added statements not in the memory, or among those removed
   */
  public void update(Memory memory, Collection<String> removed, Collection<Told> added) {
    new Update(new Desk(memory, keys), keys, likeness, replies).run(removed, added);
  }
}
