package org.sayso.train.attribution;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sayso.evaluate.GoldDocument;
import org.sayso.evaluate.Marked;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * A text with the attributions in it: those that a person marked, and those inside their contents
 * that a teacher found.
 *
 * @param name of the text
 * @param text the words
 * @param outer what a person marked
 * @param nested what a teacher found inside; empty also where none was asked
 */
record MarkedText(String name, Text text, List<Marked> outer, List<Nested> nested) {

  /**
   * An attribution inside the content of another.
   *
   * @param marked its words
   * @param sureness from 0 to 1
   */
  record Nested(Marked marked, double sureness) {}

  MarkedText {
    outer = List.copyOf(outer);
    nested = List.copyOf(nested);
  }

  static MarkedText of(GoldDocument gold) {
    return new MarkedText(gold.name(), gold.text(), gold.attributions(), List.of());
  }

  MarkedText with(List<Nested> found) {
    return new MarkedText(name, text, outer, found);
  }

  GoldDocument gold() {
    return new GoldDocument(name, text, outer);
  }

  /** The same attributions in another text, to which the spans are moved. */
  MarkedText moved(String fresh, UnaryOperator<List<Span>> move) {
    UnaryOperator<Marked> each =
        m -> new Marked(move.apply(m.source()), move.apply(m.cue()), move.apply(m.content()));
    return new MarkedText(
        name,
        Text.of(fresh),
        outer.stream().map(each).toList(),
        nested.stream().map(n -> new Nested(each.apply(n.marked()), n.sureness())).toList());
  }
}
