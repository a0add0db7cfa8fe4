package org.sayso.link.copies;

import java.util.Collection;
import java.util.Optional;

/**
 * What the finder of copies asks of whatever keeps the documents; used like {@link
 * org.sayso.link.across.Memory}.
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
  }

  /** Keeps a document with the keys under which it is to be found. */
  void add(Kept kept, long[] keys);

  /** Forgets documents with their keys; unknown ids are ignored. */
  void remove(Collection<String> ids);

  /** The documents with these ids; unknown ids are left out. */
  Collection<Kept> withIds(Collection<String> ids);

  /** The documents that have at least one of these keys. */
  Collection<Kept> withKeys(long[] keys);

  /** The documents of one of these clusters. */
  Collection<Kept> copiesOf(Collection<String> clusters);

  /** Replaces what was found of documents that are kept already. */
  void update(Collection<Kept> documents);
}
