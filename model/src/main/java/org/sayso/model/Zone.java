package org.sayso.model;

import java.util.Optional;

/**
 * A part of a document's text that is not prose and must not be read as such.
 *
 * @param kind what it is
 * @param span where it stands
 * @param name what it names: the agency of a credit, the place of a dateline, the author of a
 *     byline, the person of a speaker label
 */
public record Zone(Kind kind, Span span, Optional<String> name) {

  /** What a zone is. */
  public enum Kind {
    /** A headline that stands inside the text. */
    TITLE,
    /** Author line: {@code By Jane Roe}. */
    BYLINE,
    /** Place and perhaps date before the first sentence: {@code GENEVA, March 3 -}. */
    DATELINE,
    /** The agency that sent the report: {@code (Reuters) -}, {@code /TASS/.}. */
    CREDIT,
    /** Who speaks next in a transcript: {@code Q:}, {@code MR. ROE:}. */
    SPEAKER_LABEL,
    /** A section heading or a line of a list without a sentence. */
    HEADING,
    /** Remains of a page: {@code Read more}, {@code Photo: ...}, copyright lines. */
    FURNITURE
  }
}
