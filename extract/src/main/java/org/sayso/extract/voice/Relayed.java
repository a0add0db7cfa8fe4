package org.sayso.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Span;

/**
 * Statements that a report gives whole behind a line that announces them: {@code The ministry has
 * issued the following statement:}, then paragraphs.
 *
 * <p>In quotation marks the statement is every quoted paragraph that follows. Without marks it is
 * the first paragraph; later ones are speech carried on, as far as one of them still says "we" or
 * "I".
 */
final class Relayed {

  private static final double CONFIDENCE = 0.8;

  private final Openers openers = new Openers();

  /** Adds the statements given whole. */
  void find(Layout layout, Notes notes) {
    List<Layout.Paragraph> all = layout.paragraphs;
    for (int p = 0; p + 1 < all.size(); p++) {
      Optional<Openers.Opener> opener = openers.in(layout, all.get(p));
      if (opener.isEmpty() || notes.heard(layout.span(all.get(p)))) {
        continue;
      }
      if (layout.openingQuotation(all.get(p + 1)).isPresent()) {
        quoted(layout, notes, opener.get(), p + 1);
      } else if (opener.get().wholeText()) {
        plain(layout, notes, opener.get(), p + 1);
      }
    }
  }

  private static void quoted(Layout layout, Notes notes, Openers.Opener opener, int from) {
    List<Span> pieces = new ArrayList<>();
    for (int p = from; p < layout.paragraphs.size(); p++) {
      Layout.Paragraph paragraph = layout.paragraphs.get(p);
      Optional<Quotation> quotation = layout.openingQuotation(paragraph);
      if (quotation.isEmpty()) {
        break;
      }
      Span whole = layout.span(paragraph);
      Span piece = Span.of(whole.start(), Math.min(whole.end(), quotation.get().span().end()));
      boolean fills = whole.end() - piece.end() <= 1;
      if (!fills && p > from) {
        break; // a quotation with a cue of its own
      }
      pieces.add(piece);
      if (!fills || quotation.get().closed() && !opener.wholeText()) {
        break;
      }
    }
    add(layout.text, notes, opener, pieces);
  }

  private static void plain(Layout layout, Notes notes, Openers.Opener opener, int from) {
    int last = from;
    for (int p = from + 1; p < layout.paragraphs.size(); p++) {
      if (layout.firstPerson(layout.paragraphs.get(p))) {
        last = p;
      }
    }
    for (int p = from + 1; p <= last; p++) {
      notes.carriedOn(layout.paragraphs.get(p));
    }
    add(layout.text, notes, opener, List.of(layout.span(layout.paragraphs.get(from))));
    notes.voice(
        Span.of(
            layout.span(layout.paragraphs.get(from)).start(),
            layout.span(layout.paragraphs.get(last)).end()),
        opener.source());
  }

  private static void add(ParsedText text, Notes notes, Openers.Opener opener, List<Span> pieces) {
    notes.whole(new Attribution(opener.source(), List.of(opener.cue()), pieces, CONFIDENCE));
  }
}
