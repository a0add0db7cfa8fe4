package org.sayso.model;

import java.util.List;

/**
 * A suspect passage.
 *
 * @param kind what is suspect
 * @param spans where, at least one
 * @param message the reason, for a person
 */
public record Warning(Kind kind, List<Span> spans, String message) {

  /** What is suspect about a passage. */
  public enum Kind {
    /** Words doubled, as machine translation leaves them: {@code false and false}. */
    REPETITION,
    /** A nationality, title or number that contradicts the same text. */
    CONTRADICTION,
    /** One name in several spellings. */
    NAME_VARIANTS,
    /** Remains of the source script. */
    SCRIPT,
    /** A word that fits only as the other sense of its source word. */
    SENSE,
    /** Text that breaks off. */
    TRUNCATED,
    /** Not a sentence that a person would write. */
    DISFLUENT
  }

  /** Sorts and copies the spans. */
  public Warning {
    spans = spans.stream().sorted().toList();
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("a warning needs a span");
    }
  }
}
