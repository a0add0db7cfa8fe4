package org.sayso.train.code;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.EventRoot;
import org.sayso.model.SourceAndTarget;

/**
 * A sentence with what is known of its code.
 *
 * @param roots the roots one of which is right; empty if nothing fits
 */
record CodedRow(String text, SourceAndTarget actors, Set<EventRoot> roots) {

  CodedRow {
    roots = roots.isEmpty() ? Set.of() : EnumSet.copyOf(roots);
  }

  /** The root, where exactly one is known. */
  Optional<EventRoot> root() {
    return roots.size() == 1 ? Optional.of(roots.iterator().next()) : Optional.empty();
  }
}
