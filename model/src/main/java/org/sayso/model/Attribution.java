package org.sayso.model;

import java.util.List;

/**
 * Who says what, as marked in the text: source, cue and content as PARC 3.0 (Pareti 2016) and
 * PolNeAR (Newell et al. 2018) define them. Each role may be in several pieces.
 *
 * @param source the words that name who speaks; empty if the text names nobody
 * @param cue the words that tell of the speaking ({@code said}, {@code according to}); empty for
 *     continued speech
 * @param content the words attributed; never empty
 * @param confidence from 0 to 1
 */
public record Attribution(
    List<Span> source, List<Span> cue, List<Span> content, double confidence) {

  /** Sorts and copies the pieces; checks that there is content and that confidence is a share. */
  public Attribution {
    source = source.stream().sorted().toList();
    cue = cue.stream().sorted().toList();
    content = content.stream().sorted().toList();
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution needs content");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence %s must be in [0, 1]".formatted(confidence));
    }
  }

  /** The smallest span over source, cue and content. */
  public Span extent() {
    Span extent = Span.covering(content);
    if (!source.isEmpty()) {
      extent = Span.covering(List.of(extent, Span.covering(source)));
    }
    return cue.isEmpty() ? extent : Span.covering(List.of(extent, Span.covering(cue)));
  }
}
