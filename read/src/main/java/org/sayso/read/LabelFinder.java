package org.sayso.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sayso.model.Zone;

/**
 * Finds who speaks in transcripts and interviews: {@code Q:}, {@code MR. ROE:}, {@code Jane Roe:}
 * at the start of a line.
 *
 * <p>One line that begins so proves nothing. Labels count where they come back, or where a question
 * and an answer meet.
 */
final class LabelFinder {

  private static final int LONGEST = 60;

  private static final Map<String, String> KNOWN =
      ResourceTable.rows("labels.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));

  private static final Set<String> NOT_NAMES = ResourceTable.column("not-names.tsv", 0);

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "for", "and", "de", "da", "del", "der", "di", "la", "van", "von", "bin",
          "al");

  /** A candidate: where it ends, what it is counted under, and the name it gives. */
  private record Label(int start, int end, String key, String name) {
    boolean isTurn() {
      return "turn".equals(KNOWN.get(key));
    }

    boolean isKnown() {
      return KNOWN.containsKey(key) && !"title".equals(KNOWN.get(key));
    }

    boolean isNamed() {
      int space = key.indexOf(' ');
      return isKnown() || (space > 0 && "title".equals(KNOWN.get(key.substring(0, space))));
    }
  }

  private LabelFinder() {}

  /**
   * Marks the labels.
   *
   * @return whether the text is a transcript
   */
  static boolean mark(String text, List<Lines.Line> lines, Marks marks) {
    List<Label> labels = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Lines.Line line : lines) {
      if (!marks.overlaps(line)) {
        label(text, line)
            .ifPresent(
                label -> {
                  labels.add(label);
                  counts.merge(label.key, 1, Integer::sum);
                });
      }
    }
    boolean recurring = counts.values().stream().anyMatch(count -> count > 1);
    boolean questions = labels.stream().anyMatch(Label::isKnown);
    if (labels.size() < (questions ? 2 : 3) || !(recurring || questions)) {
      return false;
    }
    int marked = 0;
    for (Label label : labels) {
      boolean again = counts.getOrDefault(label.key, 0) > 1;
      boolean clear = label.isNamed() || Words.isUpperCase(label.name, 0, label.name.length());
      if (again || clear || (labels.size() >= 6 && label.key.indexOf(' ') > 0)) {
        Optional<String> name = label.isTurn() ? Optional.empty() : Optional.of(label.name);
        marks.add(Zone.Kind.SPEAKER_LABEL, label.start, label.end, name);
        marked++;
      }
    }
    return marked > 1;
  }

  private static Optional<Label> label(String text, Lines.Line line) {
    int start = line.start();
    Optional<Label> turn = bareTurn(text, line);
    if (turn.isPresent()) {
      return turn;
    }
    int limit = Math.min(line.end(), start + LONGEST);
    int colon = text.indexOf(':', start, limit);
    if (colon <= start || (colon + 1 < line.end() && !Words.isSpace(text.charAt(colon + 1)))) {
      return Optional.empty();
    }
    int nameEnd = colon;
    int open = text.indexOf('(', start, colon);
    if (open > start && text.charAt(colon - 1) == ')') {
      nameEnd = open;
    }
    String name = text.substring(start, nameEnd).strip();
    String key = name.toUpperCase(Locale.ROOT).replace('\u2019', '\'');
    if (!isName(name) || NOT_NAMES.contains(key) || isFigure(text, colon + 1, line.end())) {
      return Optional.empty();
    }
    return Optional.of(new Label(start, colon + 1, key, name));
  }

  /** A list of results: {@code Centre Party: 1,204.} */
  private static boolean isFigure(String text, int from, int to) {
    int at = Words.skipSpace(text, from, to);
    return at < to && to - at <= 16 && Character.isDigit(text.charAt(at));
  }

  /** {@code Q.} and {@code A.}, or the letter and a wide gap, as official transcripts have them. */
  private static Optional<Label> bareTurn(String text, Lines.Line line) {
    int start = line.start();
    char c = text.charAt(start);
    if ((c != 'Q' && c != 'A') || start + 2 >= line.end()) {
      return Optional.empty();
    }
    char next = text.charAt(start + 1);
    char third = text.charAt(start + 2);
    boolean dot = next == '.' && Words.isSpace(third) && c == 'Q';
    boolean gap = Words.isSpace(next) && Words.isSpace(third);
    return dot || gap
        ? Optional.of(new Label(start, start + (dot ? 2 : 1), String.valueOf(c), String.valueOf(c)))
        : Optional.empty();
  }

  /** One to six words, each with a capital or a number, but for small ones between. */
  private static boolean isName(String name) {
    if (name.isEmpty() || !Character.isUpperCase(name.charAt(0))) {
      return false;
    }
    String[] words = name.split("\\s+");
    if (words.length > 6) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      char first = word.charAt(0);
      boolean capital = Character.isUpperCase(first) || Character.isDigit(first);
      if (!capital && (i == 0 || !SMALL.contains(word))) {
        return false;
      }
      for (int k = 0; k < word.length(); k++) {
        char c = word.charAt(k);
        if (!Character.isLetterOrDigit(c) && "-.'\u2019,&/".indexOf(c) < 0) {
          return false;
        }
      }
    }
    return true;
  }
}
