package org.sayso.train.attribution;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** The tokens of all attributions; those whose content has no token are left out. */
  static List<Labels> of(ParsedText text, MarkedText marked) {
    List<Labels> all = new ArrayList<>();
    marked.outer().forEach(one -> all.add(of(text, one, false, 1)));
    marked.nested().forEach(one -> all.add(of(text, one.marked(), true, one.sureness())));
    all.removeIf(labels -> labels.content().length == 0);
    return all;
  }

  /** The tokens of one attribution. */
  static Labels of(ParsedText text, Marked one, boolean nested, double weight) {
    return new Labels(
        tokens(text, one.source()),
        tokens(text, one.cue()),
        tokens(text, one.content()),
        nested,
        weight);
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

  /**
   * Whether two attributions agree as the measure {@code full} has it: contents by half or more of
   * their tokens, sources and cues by a token.
   */
  boolean agrees(Labels other) {
    int shared = shared(content, other.content);
    return 2 * shared >= content.length + other.content.length - shared
        && (shared(source, other.source) > 0 || source.length + other.source.length == 0)
        && (cue.length == 0 || other.cue.length == 0 || shared(cue, other.cue) > 0);
  }

  private static int shared(int[] one, int[] other) {
    return (int) Arrays.stream(one).filter(t -> Arrays.binarySearch(other, t) >= 0).count();
  }

  /** The token that stands for it: the first of the cue, or of the content where there is none. */
  int anchor() {
    return cue.length > 0 ? cue[0] : content[0];
  }
}
