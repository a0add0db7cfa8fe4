package org.sayso.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Zone;

/**
 * Finds author lines: {@code By Jane Roe}, {@code By JANE ROE and JOHN DOE, Staff Writer}, and the
 * line with their office below.
 */
final class BylineFinder {

  private static final int LONGEST = 160;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "del", "der", "den", "di", "du", "la", "le", "van", "von", "bin", "al", "el",
          "y", "e");

  private static final Set<String> OFFICES = ResourceTable.column("byline-offices.tsv", 0);

  private BylineFinder() {}

  /** Marks the author lines among the first lines of a text. */
  static void mark(String text, List<Lines.Line> head, Marks marks) {
    boolean after = false;
    for (Lines.Line line : head) {
      if (marks.overlaps(line) || line.length() > LONGEST) {
        after = false;
        continue;
      }
      Optional<String> authors = authors(line.in(text));
      if (authors.isPresent()) {
        marks.add(Zone.Kind.BYLINE, line.start(), line.end(), authors);
      } else if (after && isOffice(line.in(text))) {
        marks.add(Zone.Kind.BYLINE, line.start(), line.end(), Optional.empty());
      }
      after = authors.isPresent();
    }
  }

  /** The names of an author line: what stands between "By" and an office, outlet or date. */
  static Optional<String> authors(String line) {
    int start = start(line);
    if (start < 0 || line.endsWith(":") || line.indexOf('"') >= 0) {
      return Optional.empty();
    }
    int end = line.length();
    int namesInRow = 0;
    int namesEnd = -1;
    for (int at = start; at < end; ) {
      int next = at;
      while (next < end
          && !Words.isSpace(line.charAt(next))
          && ",|;/\u2022\u00b7".indexOf(line.charAt(next)) < 0) {
        next++;
      }
      String word = line.substring(at, next);
      if (isName(word)) {
        namesInRow++;
        namesEnd = next;
      } else if ((word.equalsIgnoreCase("and") || word.equals("&") || word.equalsIgnoreCase("with"))
          && namesInRow >= 2) {
        namesInRow = 0;
      } else if (!(PARTICLES.contains(word) && namesInRow > 0)) {
        break;
      }
      if (next < end && !Words.isSpace(line.charAt(next))) {
        if (line.charAt(next) != ',' || namesInRow < 2 || !namesFollow(line, next + 1)) {
          break;
        }
        namesInRow = 0;
        next++;
      }
      at = Words.skipSpace(line, next, end);
    }
    // The last name may be a single word only if it is not the first.
    if (namesEnd < 0 || wordsIn(line, start, namesEnd) < 2 || !isEndOfNames(line, namesEnd)) {
      return Optional.empty();
    }
    return Optional.of(line.substring(start, namesEnd));
  }

  private static int start(String line) {
    for (String lead : new String[] {"By ", "BY ", "by ", "By: ", "Written by ", "Story by "}) {
      if (line.startsWith(lead)) {
        return Words.skipSpace(line, lead.length(), line.length());
      }
    }
    return -1;
  }

  /**
   * After a comma either another name follows ("A B, C D and E F") or an office ("A B, Writer").
   */
  private static boolean namesFollow(String line, int from) {
    int and = line.indexOf(" and ", from);
    int at = Words.skipSpace(line, from, line.length());
    return and > 0 && at < line.length() && !isOffice(line.substring(at, and));
  }

  /** Prose goes on in small letters: "By Jane Roe's account the bridge was open". */
  private static boolean isEndOfNames(String line, int end) {
    int at = Words.skipSpace(line, end, line.length());
    if (at == line.length()) {
      return true;
    }
    String rest = line.substring(at);
    boolean separated =
        ",|;/\u2022\u00b7(".indexOf(rest.charAt(0)) >= 0 || Words.isDash(rest.charAt(0));
    boolean place =
        rest.startsWith("in ")
            || rest.startsWith("for ")
            || rest.startsWith("at ")
            || rest.startsWith("of ");
    return (separated || place) && !endsSentence(line) && countLowerWords(rest) <= 4;
  }

  private static boolean endsSentence(String line) {
    int last = line.length() - 1;
    char c = line.charAt(last);
    return (c == '.' && last > 1 && Character.isLowerCase(line.charAt(last - 1)))
        || c == '!'
        || c == '?';
  }

  private static int countLowerWords(String rest) {
    int count = 0;
    for (String word : rest.split("\\s+")) {
      if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
        count++;
      }
    }
    return count;
  }

  private static int wordsIn(String line, int from, int to) {
    return line.substring(from, to).trim().split("\\s+").length;
  }

  private static boolean isName(String word) {
    if (word.isEmpty()
        || !Character.isUpperCase(word.charAt(0))
        || OFFICES.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLetter(c) && "-'\u2019.".indexOf(c) < 0) {
        return false;
      }
    }
    boolean possessive = word.endsWith("'s") || word.endsWith("\u2019s");
    boolean and = word.equals("AND");
    return !possessive && !and && DateWords.month(word).isEmpty() && !DateWords.isWeekday(word);
  }

  /** {@code Associated Press Writer}: up to six words, the last an office. */
  private static boolean isOffice(String line) {
    String[] words = line.strip().split("\\s+");
    return words.length <= 6 && OFFICES.contains(words[words.length - 1].toLowerCase(Locale.ROOT));
  }
}
