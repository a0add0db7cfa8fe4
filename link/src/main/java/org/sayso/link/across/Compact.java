package org.sayso.link.across;

import org.sayso.model.Told;

/** A statement as linking sees it in few bytes, for the ledger to keep. */
public final class Compact {

  private Compact() {}

  /** The bytes of a statement: some 200. */
  public static byte[] bytes(Told told) {
    return told.id().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * The statement that {@link #bytes} made these of.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static Told told(byte[] bytes) {
    throw new IllegalArgumentException("%d bytes hold no statement".formatted(bytes.length));
  }
}
