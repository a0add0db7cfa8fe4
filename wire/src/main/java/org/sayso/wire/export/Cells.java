package org.sayso.wire.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as text in a table, and back.
 *
 * <p><b>Lists</b> are joined with {@code "; "}; inside an item a semicolon is written {@code \;} and
 * a backslash {@code \\}.
 *
 * <p><b>Safe for spreadsheets</b> (OWASP, "CSV Injection"): a text cell that begins with {@code = +
 * - @}, one of their full-width forms, a tab, a carriage return or a line feed gets an apostrophe in
 * front, and so does one that begins with an apostrophe, so that taking one away always gives the
 * value back. NUL and the characters that turn a line around (U+202A to U+202E, U+2066 to U+2069)
 * are written {@code \}{@code u202E}; a backslash before a {@code u} is written {@code \}{@code
 * u005C}. Numbers, days and flags need none of this.
 */
final class Cells {

  private static final String ACTIVE = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";
  private static final Pattern SPELLED_OUT =
      Pattern.compile("[\u0000\u202A-\u202E\u2066-\u2069]|\\\\(?=u)");
  private static final Pattern SPELLING = Pattern.compile("\\\\u([0-9A-F]{4})");

  private Cells() {}

  /** The values of a column as one text, not yet safe for anything. */
  static String text(Column<?> column, List<?> values) {
    if (column.list()) {
      return values.stream().map(value -> item(one(value))).collect(Collectors.joining("; "));
    }
    return values.isEmpty() ? "" : one(values.getFirst());
  }

  /** The items of a list cell; none of an empty one. */
  static List<String> list(String cell) {
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' && i + 1 < cell.length()) {
        item.append(cell.charAt(++i));
      } else if (c == ';') {
        items.add(item.toString());
        item.setLength(0);
        i += i + 1 < cell.length() && cell.charAt(i + 1) == ' ' ? 1 : 0;
      } else {
        item.append(c);
      }
    }
    if (!cell.isEmpty()) {
      items.add(item.toString());
    }
    return items;
  }

  /** A text that a spreadsheet shows and does not act on. */
  static String defuse(String text) {
    String spelled =
        SPELLED_OUT
            .matcher(text)
            .replaceAll(
                found -> "\\\\u%04X".formatted((int) found.group().charAt(0)));
    return !spelled.isEmpty() && ACTIVE.indexOf(spelled.charAt(0)) >= 0 ? "'" + spelled : spelled;
  }

  /** What {@link #defuse(String)} was given. */
  static String restore(String cell) {
    String spelled = cell.startsWith("'") ? cell.substring(1) : cell;
    return SPELLING.matcher(spelled).replaceAll(Cells::character);
  }

  private static String character(MatchResult spelling) {
    return java.util.regex.Matcher.quoteReplacement(
        Character.toString((char) Integer.parseInt(spelling.group(1), 16)));
  }

  private static String one(Object value) {
    return value instanceof Double number ? decimal(number) : value.toString();
  }

  /** Four decimals at most, without exponent or needless zeros. */
  static String decimal(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String item(String item) {
    return item.replace("\\", "\\\\").replace(";", "\\;");
  }
}
