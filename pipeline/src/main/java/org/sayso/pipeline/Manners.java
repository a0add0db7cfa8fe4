package org.sayso.pipeline;

import org.sayso.model.Attribution;
import org.sayso.model.Manner;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;

/**
 * Tells how a statement's words are given, by the share of them that stands between quotation
 * marks.
 */
final class Manners {

  /** As PolNeAR's scorers have it: quoted in all but a tenth of its words is direct. */
  private static final double DIRECT_SHARE = 0.9;

  private Manners() {}

  static Manner of(ParsedText text, Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      // a turn of a transcript has a label, and is given word by word
      return attribution.source().isEmpty() ? Manner.CONTINUED : Manner.DIRECT;
    }
    int words = 0;
    int quoted = 0;
    for (Span piece : attribution.content()) {
      for (int i = text.tokenAt(piece.start());
          i < text.tokens().size() && text.token(i).start() < piece.end();
          i++) {
        int at = text.token(i).start();
        if (Character.isLetterOrDigit(text.text().value().codePointAt(at))) {
          words++;
          quoted +=
              text.quotationAt(at)
                      .filter(
                          q ->
                              q.inner().contains(at)
                                  && !q.inner().contains(Span.covering(attribution.cue())))
                      .isPresent()
                  ? 1
                  : 0;
        }
      }
    }
    if (quoted == 0) {
      return Manner.INDIRECT;
    }
    return quoted >= words * DIRECT_SHARE ? Manner.DIRECT : Manner.MIXED;
  }
}
