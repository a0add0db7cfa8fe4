package org.sayso.model;

import java.util.List;

/**
 * A stretch of a document that is in somebody's own words throughout: a turn of a transcript, the
 * paragraphs of a statement that a report gives whole, an answer of an interview.
 *
 * <p>Whoever the source stands for is "I" and "we" there, and speaks where nobody else is named.
 *
 * @param span the stretch
 * @param source the words that name who speaks, inside the stretch or outside it; empty if the text
 *     names nobody
 */
public record Voice(Span span, List<Span> source) {

  /** Sorts and copies the source. */
  public Voice {
    source = source.stream().sorted().toList();
  }
}
