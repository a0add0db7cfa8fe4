package org.sayso.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens, in one pass. */
final class QueryTokens {

  private static final int MOST = 256;
  private static final int FARTHEST = 100;
  private static final String QUOTATION_MARKS = "\"“”„‟«»";

  private static final Pattern ABOUT = Pattern.compile("([A-Za-z][A-Za-z-]*)([:=])(?!//)");
  private static final Pattern NEAR = Pattern.compile("~(\\d*)");

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private QueryTokens(String query) {
    this.query = query;
  }

  /**
   * The tokens of a query in order.
   *
   * @throws QueryMistake if a quotation mark has no partner, or there are too many tokens
   */
  static List<Token> of(String query) {
    QueryTokens cutter = new QueryTokens(query);
    while (cutter.at < query.length()) {
      cutter.next();
    }
    return cutter.tokens;
  }

  private void next() {
    char c = query.charAt(at);
    int start = at;
    if (isSpace(at)) {
      at++;
    } else if (c == '(') {
      at++;
      add(new Token.Open(start));
    } else if (c == ')') {
      at++;
      add(new Token.Close(start));
    } else if (isQuotationMark(c)) {
      quoted();
    } else if (c == '-' && at + 1 < query.length() && !isSpace(at + 1)) {
      at++;
      add(new Token.Not(start));
    } else {
      plain();
    }
  }

  private void quoted() {
    int start = at;
    int end = start + 1;
    while (end < query.length() && !isQuotationMark(query.charAt(end))) {
      end++;
    }
    if (end == query.length()) {
      throw mistake(start, "this quotation mark has no partner");
    }
    at = end + 1;
    Matcher near = NEAR.matcher(query).region(at, query.length());
    int places = 0;
    if (near.lookingAt()) {
      String number = near.group(1);
      if (number.isEmpty() || number.length() > 3 || Integer.parseInt(number) > FARTHEST) {
        throw mistake(at, "after ~ stands a number up to " + FARTHEST + ", as in \"a b\"~5");
      }
      places = Integer.parseInt(number);
      at = near.end();
    }
    add(new Token.Quoted(start, query.substring(start + 1, end), places));
  }

  private void plain() {
    int start = at;
    Matcher about = ABOUT.matcher(query).region(at, query.length());
    if (about.lookingAt()) {
      at = about.end();
      if (at == query.length() || isSpace(at) || query.charAt(at) == ')') {
        throw mistake(start, about.group() + " needs a value right after it");
      }
      add(new Token.About(start, about.group(1), about.group(2).equals("=")));
      return;
    }
    while (at < query.length() && !isSpace(at) && !isBoundary(query.charAt(at))) {
      at++;
    }
    String text = query.substring(start, at);
    switch (text) {
      case "AND" -> add(new Token.And(start));
      case "OR" -> add(new Token.Or(start));
      case "NOT" -> add(new Token.Not(start));
      default -> add(new Token.Plain(start, text));
    }
  }

  private void add(Token token) {
    if (tokens.size() == MOST) {
      throw mistake(
          token.place(), "this is more than " + MOST + " words and signs; leave some out");
    }
    tokens.add(token);
  }

  /** Marks that cannot be seen, such as those that turn the direction of writing, part words. */
  private boolean isSpace(int place) {
    char c = query.charAt(place);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (Character.getType(c) == Character.FORMAT && (place == at || isEdge(place)));
  }

  /** Whether a mark that cannot be seen stands at the end of a word, not inside one. */
  private boolean isEdge(int place) {
    int next = place + 1;
    while (next < query.length() && Character.getType(query.charAt(next)) == Character.FORMAT) {
      next++;
    }
    return next == query.length() || Character.isWhitespace(query.charAt(next));
  }

  private static boolean isBoundary(char c) {
    return c == '(' || c == ')' || isQuotationMark(c);
  }

  private static boolean isQuotationMark(char c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }

  private QueryMistake mistake(int place, String message) {
    return new QueryMistake(query.codePointCount(0, place), message);
  }
}
