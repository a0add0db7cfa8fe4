package org.sayso.fetch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is remembered of a source between two rounds; to be stored and given back as it is.
 *
 * @param seen what each item was when it was last seen, oldest first; the keys are those of the
 *     feed or paths, the values mean nothing to others
 */
public record SourceState(
    Source source, Validators validators, Map<String, String> seen, SourceHealth health) {

  /** Copies the map in its order. */
  public SourceState {
    seen = Collections.unmodifiableMap(new LinkedHashMap<>(seen));
  }

  /** A source that was never tried. */
  public static SourceState of(Source source) {
    return new SourceState(source, Validators.NONE, Map.of(), SourceHealth.NEW);
  }

  /** The same after one more round that left the rest as it was. */
  SourceState after(Outcome outcome) {
    return new SourceState(source, validators, seen, health.after(outcome));
  }
}
