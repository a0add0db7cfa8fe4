package org.sayso.evaluate;

import java.util.List;
import org.sayso.model.Attribution;
import org.sayso.model.Reading;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;

/**
 * One attribution to score, by a person or by a program. Unlike an {@link Attribution} it may lack
 * content, as predictions sometimes do.
 *
 * @param source the words that name who speaks
 * @param cue the words that tell of the speaking
 * @param content the words attributed
 */
public record Marked(List<Span> source, List<Span> cue, List<Span> content) {

  /** Copies the lists. */
  public Marked {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
  }

  /** An attribution as it is scored. */
  public static Marked of(Attribution attribution) {
    return new Marked(attribution.source(), attribution.cue(), attribution.content());
  }

  /** The attributions of a reading, in its order. */
  public static List<Marked> of(Reading reading) {
    return reading.statements().stream().map(Statement::attribution).map(Marked::of).toList();
  }

  /** The same attribution, its spans turned from code points of {@code text} into UTF-16. */
  public Marked fromCodePoints(Text text) {
    CodePoints points = new CodePoints(text.value());
    return new Marked(points.spans(source), points.spans(cue), points.spans(content));
  }
}
