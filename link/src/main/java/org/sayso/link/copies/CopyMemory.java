package org.sayso.link.copies;

import java.util.Collection;
import java.util.Optional;

/**
 * What the finder of copies asks of whatever keeps the documents; called from one thread at a time.
 *
 * <p>In tables: one row a document with its sketch, its cluster (index), kind and share; and one
 * row a key and document (primary key on both, key first).
 */
public interface CopyMemory {

  /**
   * A document as it is kept.
   *
   * @param sketch its words
   * @param day when it was published, else collected, in days since 1970-01-01
   * @param copy what it is a copy of; empty until it has been looked at
   */
  record Kept(Sketch sketch, long day, Optional<Copy> copy) {

    /** The document's id. */
    public String id() {
      return sketch.document();
    }

    /** Whether it stands for its cluster. */
    boolean isFirst() {
      return copy.isPresent() && copy.get().cluster().equals(id());
    }
  }

  /**
   * Keeps a document with the keys under which it is to be found.
   *
   * @param kept a document not kept yet
   * @param keys at most 21 numbers that look random, each once
   */
  void add(Kept kept, long[] keys);

  /** Forgets documents with their keys; unknown ids are ignored. */
  void remove(Collection<String> ids);

  /** The documents with these ids; unknown ids are left out. */
  Collection<Kept> withIds(Collection<String> ids);

  /** The documents that have at least one of these keys, each once. */
  Collection<Kept> withKeys(long[] keys);

  /** The documents of one of these clusters. */
  Collection<Kept> copiesOf(Collection<String> clusters);

  /** Replaces what was found of documents that are kept already. */
  void update(Collection<Kept> documents);
}
