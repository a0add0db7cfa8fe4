package org.sayso.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.model.Attribution;
import org.sayso.model.Span;

/** Finds which attribution stands in the content of which. */
final class Nesting {

  private Nesting() {}

  /**
   * For each attribution that stands inside another: the innermost one whose content holds it. Attributions come in text order, an
   * outer one before those inside it.
   */
  static Map<Attribution, Attribution> of(List<Attribution> attributions) {
    Map<Attribution, Attribution> around = new HashMap<>();
    Deque<Attribution> open = new ArrayDeque<>();
    for (Attribution attribution : attributions) {
      Span anchor = anchor(attribution);
      open.removeIf(o -> o.extent().end() <= attribution.extent().start());
      Attribution innermost = null;
      for (Attribution candidate : open) {
        boolean holds = candidate.content().stream().anyMatch(piece -> piece.contains(anchor));
        if (holds && (innermost == null || length(candidate) < length(innermost))) {
          innermost = candidate;
        }
      }
      if (innermost != null) {
        around.put(attribution, innermost);
      }
      open.push(attribution);
    }
    return around;
  }

  /** What must lie in the other's content: the cue, or the content of a statement without one. */
  private static Span anchor(Attribution attribution) {
    return Span.covering(attribution.cue().isEmpty() ? attribution.content() : attribution.cue());
  }

  private static int length(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }
}
