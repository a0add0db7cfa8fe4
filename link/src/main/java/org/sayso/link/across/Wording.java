package org.sayso.link.across;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.link.AnswerWords;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * The words of a passage, without a grammar.
 *
 * @param words in lower case and without accents, in order; apostrophes are straight, and {@code
 *     n't} stands apart
 * @param spans where each stands in the text
 */
record Wording(List<String> words, List<Span> spans, Vocabulary vocabulary)
    implements AnswerWords.Row {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}]+)*|\\p{Nd}+(?:[.,]\\p{Nd}+)*");

  /** The words that {@code span} cuts. */
  static Wording of(Text text, Span span, Vocabulary vocabulary) {
    List<String> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.value()).region(span.start(), span.end());
    while (matcher.find()) {
      String word = Letters.plain(matcher.group()).replace('’', '\'');
      Span at = Span.of(matcher.start(), matcher.end());
      if (word.endsWith("n't") && word.length() > 3) {
        words.add(word.substring(0, word.length() - 3));
        spans.add(at);
        words.add("n't");
      } else {
        words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
      }
      spans.add(at);
    }
    return new Wording(List.copyOf(words), List.copyOf(spans), vocabulary);
  }

  @Override
  public int size() {
    return words.size();
  }

  @Override
  public List<String> forms(int index) {
    return vocabulary.forms(words.get(index));
  }

  @Override
  public boolean isNoun(int index) {
    return false;
  }
}
