package org.sayso.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sayso.model.Span;
import org.sayso.model.Zone;

/** The zones found so far: sorted, and the first to claim a place keeps it. */
final class Marks {

  private final TreeMap<Integer, Zone> byStart = new TreeMap<>();

  /** Adds a zone unless another one has part of its place. */
  boolean add(Zone.Kind kind, int start, int end, Optional<String> name) {
    return add(new Zone(kind, Span.of(start, end), name));
  }

  boolean add(Zone zone) {
    if (zone.span().length() == 0 || overlaps(zone.span())) {
      return false;
    }
    byStart.put(zone.span().start(), zone);
    return true;
  }

  /** Whether part of the place is claimed. */
  boolean overlaps(Span span) {
    Map.Entry<Integer, Zone> before = byStart.lowerEntry(span.end());
    return before != null && before.getValue().span().end() > span.start();
  }

  boolean overlaps(Lines.Line line) {
    return overlaps(Span.of(line.start(), line.end()));
  }

  List<Zone> sorted() {
    return new ArrayList<>(byStart.values());
  }
}
