package org.sayso.extract.warning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.model.Cast;
import org.sayso.model.ParsedText;
import org.sayso.model.Warning;

/**
 * Flags passages that a reader should not trust as they stand, most of them left by machine
 * translation. Nothing is corrected. Thread-safe; keeps no state between calls.
 */
public final class WarningFinder {

  private final Repetitions repetitions = new Repetitions();
  private final Contradictions contradictions = new Contradictions();
  private final NameVariants variants = new NameVariants();
  private final Scripts scripts = new Scripts();
  private final Truncation truncation = new Truncation();

  /** The suspect passages of {@code text} in text order, each with its reason. */
  public List<Warning> find(ParsedText text, Cast cast) {
    List<Warning> found = new ArrayList<>();
    found.addAll(repetitions.find(text));
    found.addAll(contradictions.find(text, cast));
    found.addAll(variants.find(text));
    found.addAll(scripts.find(text));
    truncation.find(text).ifPresent(found::add);
    found.sort(
        Comparator.comparing((Warning w) -> w.spans().getFirst()).thenComparing(Warning::kind));
    return List.copyOf(found);
  }
}
