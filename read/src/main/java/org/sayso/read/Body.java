package org.sayso.read;

import java.util.List;
import org.sayso.model.Alignment;
import org.sayso.model.Zone;

/**
 * The words of one report and where they come from.
 *
 * @param zones what the format itself marks, such as a heading element
 */
record Body(String text, Alignment alignment, List<Zone> zones) {

  /** Words without marks or an original to point to. */
  static Body of(String text) {
    return new Body(text, Alignment.NONE, List.of());
  }

  /** Words exactly as the original has them, from {@code originStart} on. */
  static Body exactly(String text, int originStart) {
    return new Body(text, Alignment.shifted(text.length(), originStart), List.of());
  }
}
