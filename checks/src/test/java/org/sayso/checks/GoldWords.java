package org.sayso.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.model.Span;

/**
 * Finds the words of a gold file in their text: {@code Varga} where they occur once, {@code
 * said @3} for the third time.
 */
final class GoldWords {

  private static final Pattern NUMBERED = Pattern.compile("(.*) @(\\d+)", Pattern.DOTALL);

  private final String name;
  private final String text;

  /** Looks in {@code text}; {@code name} is for messages. */
  GoldWords(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * Where the words stand.
   *
   * @throws IllegalArgumentException if they are not there, or several times and no number says
   *     which
   */
  Span find(String words) {
    Matcher numbered = NUMBERED.matcher(words);
    boolean hasNumber = numbered.matches();
    String wanted = hasNumber ? numbered.group(1) : words;
    List<Span> found = occurrences(wanted);
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: the words “%s” are not in the text".formatted(name, wanted));
    }
    if (!hasNumber && found.size() == 1) {
      return found.get(0);
    }
    int number = hasNumber ? Integer.parseInt(numbered.group(2)) : 0;
    if (number < 1 || number > found.size()) {
      throw new IllegalArgumentException(
          "%s: “%s” occurs %d times; say which with “%s @1”:%n%s"
              .formatted(name, wanted, found.size(), wanted, listing(found)));
    }
    return found.get(number - 1);
  }

  /** Where all of several pieces stand. */
  List<Span> findAll(List<String> pieces) {
    return pieces.stream().map(this::find).toList();
  }

  private List<Span> occurrences(String words) {
    List<Span> found = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      if (!insideWord(at) && !insideWord(end)) {
        found.add(Span.of(at, end));
      }
    }
    return found;
  }

  /** Whether the offset stands between two characters of one word. */
  private boolean insideWord(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isLetterOrDigit(text.codePointBefore(offset))
        && Character.isLetterOrDigit(text.codePointAt(offset));
  }

  private String listing(List<Span> found) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      Span span = found.get(i);
      String around =
          text.substring(Math.max(0, span.start() - 30), Math.min(text.length(), span.end() + 30));
      lines.append("  @%d … %s …%n".formatted(i + 1, around.replace('\n', ' ')));
    }
    return lines.toString();
  }
}
