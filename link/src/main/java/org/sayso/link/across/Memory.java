package org.sayso.link.across;

import java.util.Collection;

/**
 * What the linker asks of whatever keeps the statements: the ledger, or {@link SmallMemory}.
 *
 * <p>The linker calls it from one thread at a time, and reads what it has written. All methods that
 * read answer in any order, each statement once; the linker's results depend on no order.
 *
 * <p>In tables: one row a statement with its claim, score and reason (index on claim), its answer
 * (index on the statement answered), and, for first tellings, its dispute (index on dispute); and
 * one row a key and statement (primary key on both).
 */
public interface Memory {

  /**
   * Keeps statements, each with the keys under which it is to be found.
   *
   * @param entry a statement not kept yet; nothing is found of it yet
   * @param keys some 5 to 20 numbers that look random, save that those of near days lie close
   *     together
   */
  void add(Entry entry, long[] keys);

  /** Forgets statements with their keys and all that was found of them; unknown ids are ignored. */
  void remove(Collection<String> ids);

  /** The statements with these ids; unknown ids are left out. */
  Collection<Entry> withIds(Collection<String> ids);

  /** The statements that have at least one of these keys. */
  Collection<Entry> withKeys(long[] keys);

  /** The statements that tell one of these claims. */
  Collection<Entry> telling(Collection<String> claims);

  /** The statements that answer one of these statements. */
  Collection<Entry> answering(Collection<String> ids);

  /** Replaces what was found of statements that are kept already; their words and keys stay. */
  void update(Collection<Entry> entries);
}
