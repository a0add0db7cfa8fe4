package org.sayso.link.across;

import java.time.LocalDate;
import java.util.Collection;

/**
 * What the linker asks of whatever keeps the statements: the ledger, or {@link SmallMemory}.
 *
 * <p>The linker calls it from one thread at a time, with many ids and keys in one call, and reads
 * what it has written. All methods that read answer in any order; the linker's results depend on no
 * order.
 *
 * <p>In tables: one row a statement with its claim, score and reason (index on claim), its answer
 * (index on the statement answered) and, for first tellings, its dispute (index on dispute); and
 * one row a key and statement (primary key on both, key first).
 */
public interface Memory {

  /**
   * A statement and one of the keys that it was found by.
   *
   * @param key one of the keys asked for, under which it is kept
   * @param entry the statement as it is kept
   */
  record Found(long key, Entry entry) {}

  /**
   * Keeps a statement with the keys under which it is to be found.
   *
   * @param entry a statement not kept yet; nothing is found of it yet
   * @param keys some 5 to 40 numbers, each once; those of near days lie close together, else they
   *     look random
   */
  void add(Entry entry, long[] keys);

  /** Forgets statements with their keys and all that was found of them; unknown ids are ignored. */
  void remove(Collection<String> ids);

  /** The statements with these ids; unknown ids are left out. */
  Collection<Entry> withIds(Collection<String> ids);

  /**
   * The first tellings of claims kept under these keys: those whose place names themselves. One for
   * each of its keys asked for.
   */
  Collection<Found> firstTellings(long[] keys);

  /**
   * All statements of that day or later kept under these keys. One for each of its keys asked for.
   */
  Collection<Found> since(long[] keys, LocalDate day);

  /**
   * The day of the latest statement, or any later day. Where it is known exactly, fewer keys are
   * asked for.
   */
  default LocalDate latest() {
    return LocalDate.MAX;
  }

  /** The statements that tell one of these claims. */
  Collection<Entry> telling(Collection<String> claims);

  /** The statements that answer one of these statements. */
  Collection<Entry> answering(Collection<String> ids);

  /** The first tellings of the claims of these disputes. */
  Collection<Entry> disputing(Collection<String> disputes);

  /** Replaces what was found of statements that are kept already; their words and keys stay. */
  void update(Collection<Entry> entries);
}
