package org.sayso.train.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sayso.evaluate.Marked;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;

/**
 * One attribution by the tokens it is made of.
 *
 * @param source tokens of the source, sorted; may be empty
 * @param cue tokens of the cue, sorted; may be empty
 * @param content tokens of the content, sorted; never empty
 * @param nested whether it stands inside the content of another
 * @param weight how sure the label is, from 0 to 1: 1 for what a person marked
 */
record Labels(int[] source, int[] cue, int[] content, boolean nested, double weight) {

  /** The tokens of what a person marked; attributions whose content has no token are left out. */
  static List<Labels> of(ParsedText text, List<Marked> marked) {
    List<Labels> all = new ArrayList<>();
    for (Marked one : marked) {
      int[] content = tokens(text, one.content());
      if (content.length > 0) {
        all.add(
            new Labels(tokens(text, one.source()), tokens(text, one.cue()), content, false, 1));
      }
    }
    return all;
  }

  private static int[] tokens(ParsedText text, List<Span> spans) {
    TreeSet<Integer> tokens = new TreeSet<>();
    for (Span span : spans) {
      for (int t = text.tokenAt(span.start());
          t < text.tokens().size() && text.token(t).start() < span.end();
          t++) {
        tokens.add(t);
      }
    }
    return tokens.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The token that stands for it: the first of the cue, or of the content where there is none. */
  int anchor() {
    return cue.length > 0 ? cue[0] : content[0];
  }
}
