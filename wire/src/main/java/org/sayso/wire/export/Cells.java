package org.sayso.wire.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values as text in a table, and back.
 *
 * <p><b>Lists</b> are joined with {@code "; "}; inside an item a semicolon is written {@code \;}
 * and a backslash {@code \\}.
 *
 * <p><b>Safe for spreadsheets</b> (OWASP, "CSV Injection"): a text cell that begins with {@code = +
 * - @}, one of their full-width forms, a tab, a carriage return or a line feed gets an apostrophe
 * in front, and so does one that begins with an apostrophe, so that taking one away always gives
 * the value back. NUL and the characters that turn a line around (U+202A to U+202E, U+2066 to
 * U+2069) are written {@code \}{@code u202E}; a backslash before a {@code u} is written {@code
 * \}{@code u005C}. Numbers, days and flags need none of this.
 */
final class Cells {

  private static final String ACTIVE = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n'";
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
    StringBuilder spelled = new StringBuilder();
    int copied = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSpelledOut(text, i)) {
        spelled.append(text, copied, i).append("\\u%04X".formatted((int) text.charAt(i)));
        copied = i + 1;
      }
    }
    String rest = text.substring(copied);
    String cell = spelled.isEmpty() ? rest : spelled.append(rest).toString();
    return !cell.isEmpty() && ACTIVE.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static boolean isSpelledOut(String text, int at) {
    char c = text.charAt(at);
    return c == 0
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == 'u');
  }

  /** What {@link #defuse(String)} was given. */
  static String restore(String cell) {
    String spelled = cell.startsWith("'") ? cell.substring(1) : cell;
    return SPELLING
        .matcher(spelled)
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  private static String character(String digits) {
    return Character.toString(Integer.parseInt(digits, 16));
  }

  /** One value as text. */
  static String one(Object value) {
    return value instanceof Double number ? decimal(number) : value.toString();
  }

  /** Four decimals at most, without exponent or needless zeros. */
  static String decimal(double number) {
    return BigDecimal.valueOf(Math.round(number * 10_000), 4).stripTrailingZeros().toPlainString();
  }

  private static String item(String item) {
    return item.replace("\\", "\\\\").replace(";", "\\;");
  }
}
