package org.sayso.extract.voice;

import java.util.List;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Zone;

/**
 * The turns of a transcript: {@code MS. HALM: Good morning.} is one statement, its source the label
 * without the colon.
 *
 * <p>Further paragraphs up to the next label are in the same voice; behind the last label only as
 * far as the speaker speaks of itself, since an outlet may add a line of its own.
 */
final class Turns {

  private Turns() {}

  /** Adds the turns; false if the text has no labels. */
  static boolean find(Layout layout, Notes notes) {
    ParsedText text = layout.text;
    List<Zone> labels =
        text.document().zones().stream().filter(z -> z.kind() == Zone.Kind.SPEAKER_LABEL).toList();
    for (int i = 0; i < labels.size(); i++) {
      boolean last = i + 1 == labels.size();
      int limit = last ? text.tokens().size() : text.tokenAt(labels.get(i + 1).span().start());
      turn(layout, notes, labels.get(i), limit, last);
    }
    return !labels.isEmpty();
  }

  private static void turn(Layout layout, Notes notes, Zone label, int limit, boolean last) {
    ParsedText text = layout.text;
    int first = text.tokenAt(label.span().end());
    if (first >= limit) {
      return;
    }
    List<Span> source = List.of(withoutColon(text, label.span()));
    int paragraph = layout.paragraphOf(first);
    int end = Math.min(limit, layout.endToken(layout.paragraphs.get(paragraph)));
    notes.turn(source, text.span(first, end));
    int voice = end;
    for (int p = paragraph + 1; p < layout.paragraphs.size(); p++) {
      Layout.Paragraph next = layout.paragraphs.get(p);
      if (layout.endToken(next) > limit || last && !layout.firstPerson(next)) {
        break;
      }
      notes.carriedOn(next);
      voice = layout.endToken(next);
    }
    notes.voice(text.span(first, voice), label.name().isPresent() ? source : List.of());
  }

  private static Span withoutColon(ParsedText text, Span label) {
    int end = label.end();
    while (end > label.start() + 1 && ": \t".indexOf(text.text().value().charAt(end - 1)) >= 0) {
      end--;
    }
    return Span.of(label.start(), end);
  }
}
