package org.sayso.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.Zone;

/** Finds remains of a page by the words of {@code furniture.tsv}. */
final class FurnitureFinder {

  private static final int LONGEST = 240;

  private record Rule(String where, String words) {
    boolean fits(String line) {
      return switch (where) {
        case "start" -> line.startsWith(words) && endsWord(line);
        case "end" -> line.endsWith(words);
        default -> line.equals(words);
      };
    }

    private boolean endsWord(String line) {
      return line.length() == words.length()
          || !Character.isLetterOrDigit(words.charAt(words.length() - 1))
          || !Character.isLetter(line.charAt(words.length()))
          || line.charAt(words.length()) == 's';
    }
  }

  private static final List<Rule> ENDS = rules().filter(rule -> rule.where.equals("end")).toList();

  /** The others by their first character, so that most lines meet few rules. */
  private static final Map<Character, List<Rule>> STARTS =
      rules()
          .filter(rule -> !rule.where.equals("end"))
          .collect(Collectors.groupingBy(rule -> rule.words.charAt(0)));

  private FurnitureFinder() {}

  private static Stream<Rule> rules() {
    return ResourceTable.rows("furniture.tsv").stream()
        .map(row -> new Rule(row.get(0), row.get(1)));
  }

  static void mark(String text, List<Lines.Line> lines, Marks marks) {
    for (Lines.Line line : lines) {
      if (line.length() <= LONGEST && isFurniture(line.in(text))) {
        marks.add(Zone.Kind.FURNITURE, line.start(), line.end(), Optional.empty());
      }
    }
  }

  private static boolean isFurniture(String line) {
    char first = Character.toLowerCase(line.charAt(0));
    char last = Character.toLowerCase(line.charAt(line.length() - 1));
    List<Rule> starts = STARTS.getOrDefault(first, List.of());
    if ((starts.isEmpty() && last != 'd' && last != '.') || hasQuotation(line)) {
      return false;
    }
    String lower = line.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return starts.stream().anyMatch(rule -> rule.fits(lower))
        || ENDS.stream().anyMatch(rule -> rule.fits(lower));
  }

  private static boolean hasQuotation(String line) {
    for (int i = 0; i < line.length(); i++) {
      if ("\"\u201c\u201d\u201e\u00ab".indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return line.contains("''");
  }
}
