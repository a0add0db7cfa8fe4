package org.sayso.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Query;

/**
 * Reads queries as people write them.
 *
 * <pre>{@code
 * missile bases            both words, in any form; exact ones first
 * "missile bases"          just these words, side by side
 * "bases Cuba"~5           these words, at most 5 places off
 * missil*                  words that begin so
 * a OR b, a NOT b, -b, (a OR b) c
 * speaker:stevenson        also toward, outlet, origin, content, source, cue, title
 * outlet="Daily Courier"   the whole name
 * act:deny  manner:direct  standing:disputed  relation:denies  warning:repetition  mark:confirmed
 * country:SUN  toward-country:USA  SUN>USA  SUN<>USA  SUN>*  sector:GOV  language:en
 * from:1962-10-22 to:1962-11  date:1962-10  month:1962-10
 * document:ID  claim:ID  id:ID
 * *                        everything
 * }</pre>
 *
 * <p>OR binds loosest, NOT tightest; words without anything between them must all be there. The
 * words AND, OR and NOT are capital. Punctuation without a letter or digit is passed over.
 */
public final class QueryLanguage {

  private static final int LONGEST = 4000;
  private static final int DEEPEST = 50;
  private static final int MOST_PREFIXES = 16;
  private static final int LONGEST_PHRASE = 50;

  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z]{3,4}|\\*)(<?>)([A-Za-z]{3,4}|\\*)");

  private static final List<String> DATES = List.of("from", "to", "date");
  private static final List<Field> FIELDS =
      Stream.of(Field.values()).filter(field -> field != Field.ANYWHERE).toList();

  private final String query;
  private final List<Token> tokens;
  private int at;
  private int depth;
  private int prefixes;

  /** What a value is about, and whether it must be the whole of it. */
  private record Scope(Field field, boolean whole) {}

  private static final Scope ANYWHERE = new Scope(Field.ANYWHERE, false);

  private QueryLanguage(String query) {
    this.query = query;
    this.tokens = QueryTokens.of(query);
  }

  /**
   * The query that a text means.
   *
   * @throws QueryMistake with one sentence that says what is wrong, and where
   */
  public static Query parse(String text) {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new QueryMistake(
          LONGEST, "a query can have %d characters, this one is longer".formatted(LONGEST));
    }
    QueryLanguage parser = new QueryLanguage(text);
    Optional<Query> parsed = parser.any(ANYWHERE);
    if (parser.at < parser.tokens.size()) {
      throw parser.mistake(parser.tokens.get(parser.at), "this parenthesis closes none");
    }
    return parsed.orElseThrow(
        () -> new QueryMistake("the query has no word to look for; * finds everything"));
  }

  private Optional<Query> any(Scope scope) {
    List<Query> parts = new ArrayList<>();
    boolean more = true;
    while (more) {
      Optional<Query> part = all(scope);
      part.ifPresent(parts::add);
      more = at < tokens.size() && tokens.get(at) instanceof Token.Or;
      if (more) {
        Token or = tokens.get(at++);
        if (part.isEmpty() || isAtEnd()) {
          throw mistake(or, "OR needs something on both sides");
        }
      }
    }
    return joined(parts, Query.Or::new);
  }

  private Optional<Query> all(Scope scope) {
    List<Query> parts = new ArrayList<>();
    while (!isAtEnd()) {
      if (tokens.get(at) instanceof Token.And and) {
        at++;
        if (parts.isEmpty() || isAtEnd()) {
          throw mistake(and, "AND needs something on both sides");
        }
      } else {
        one(scope).ifPresent(part -> add(parts, part));
      }
    }
    return joined(parts, Query.And::new);
  }

  /** Words side by side make one row of words, so that having them in a row can count. */
  private static void add(List<Query> parts, Query part) {
    if (part instanceof Query.Words next
        && !parts.isEmpty()
        && parts.getLast() instanceof Query.Words before
        && before.field() == next.field()) {
      parts.set(
          parts.size() - 1,
          new Query.Words(
              next.field(),
              Stream.concat(before.words().stream(), next.words().stream()).toList()));
    } else {
      parts.add(part);
    }
  }

  private Optional<Query> one(Scope scope) {
    Token token = tokens.get(at++);
    return switch (token) {
      case Token.Open open -> group(open, scope);
      case Token.Not not -> {
        if (isAtEnd() || isOperator(tokens.get(at))) {
          throw mistake(not, "NOT needs something after it");
        }
        yield deeper(not, () -> one(scope)).map(Query.Not::new);
      }
      case Token.About about -> about(about);
      case Token.Quoted quoted -> quoted(quoted, scope);
      case Token.Plain plain -> plain(plain, scope);
      case Token.And and -> throw mistake(and, "AND needs something on both sides");
      case Token.Or or -> throw mistake(or, "OR needs something on both sides");
      case Token.Close close -> throw mistake(close, "this parenthesis closes none");
    };
  }

  private Optional<Query> group(Token open, Scope scope) {
    Optional<Query> inside = deeper(open, () -> any(scope));
    if (at == tokens.size()) {
      throw mistake(open, "this parenthesis is never closed");
    }
    at++;
    return inside;
  }

  private Optional<Query> about(Token.About about) {
    String name = about.name().toLowerCase(Locale.ROOT);
    if (DATES.contains(name)) {
      return Optional.of(dated(name, tokens.get(at++)));
    }
    Field field =
        FIELDS.stream()
            .filter(known -> known.label().equals(name))
            .findFirst()
            .orElseThrow(() -> mistake(about, noField(about.name())));
    Optional<Query> found = deeper(about, () -> one(new Scope(field, about.whole())));
    if (found.isEmpty()) {
      throw mistake(about, field.label() + " needs a value with a letter or digit");
    }
    return found;
  }

  private Query dated(String name, Token value) {
    Period period = checked(value, () -> Period.of(text(value)));
    return new Query.Dated(
        name.equals("to") ? Optional.empty() : Optional.of(period.first()),
        name.equals("from") ? Optional.empty() : Optional.of(period.last()));
  }

  private static String noField(String name) {
    return "there is no field \"%s\"; there are %s (words with a colon can stand in quotation marks)"
        .formatted(
            name,
            Stream.concat(FIELDS.stream().map(Field::label), DATES.stream())
                .collect(Collectors.joining(", ")));
  }

  private Optional<Query> quoted(Token.Quoted quoted, Scope scope) {
    if (isWhole(scope)) {
      return Optional.of(whole(quoted, scope.field, quoted.words()));
    }
    int words = Words.of(quoted.words()).size();
    if (words > LONGEST_PHRASE) {
      throw mistake(
          quoted, "a phrase can have %d words, this one has %d".formatted(LONGEST_PHRASE, words));
    }
    return words == 0
        ? Optional.empty()
        : Optional.of(new Query.Phrase(scope.field, quoted.words(), quoted.near()));
  }

  private Optional<Query> plain(Token.Plain plain, Scope scope) {
    String text = plain.text();
    Matcher pair = PAIR.matcher(text);
    if (text.equals("*")) {
      return Optional.of(new Query.All());
    }
    if ((scope.equals(ANYWHERE) || scope.field == Field.PAIR) && pair.matches()) {
      return Optional.of(pair(plain, pair));
    }
    if (isWhole(scope)) {
      return Optional.of(whole(plain, scope.field, text));
    }
    int star = text.indexOf('*');
    if (star < 0) {
      return Words.of(text).isEmpty()
          ? Optional.empty()
          : Optional.of(new Query.Words(scope.field, List.of(text)));
    }
    if (star < text.length() - 1 || Words.of(text).isEmpty()) {
      throw mistake(plain, "a star stands at the end of a word, as in missil*, or alone");
    }
    if (++prefixes > MOST_PREFIXES) {
      throw mistake(plain, "a query can have %d words with a star".formatted(MOST_PREFIXES));
    }
    return Optional.of(new Query.Prefix(scope.field, text.substring(0, star)));
  }

  private Query pair(Token token, Matcher pair) {
    String from = pair.group(1);
    String to = pair.group(3);
    Query forth = pair(token, from, to);
    return pair.group(2).equals(">") ? forth : new Query.Or(List.of(forth, pair(token, to, from)));
  }

  private Query pair(Token token, String from, String to) {
    if (from.equals("*")) {
      return to.equals("*") ? new Query.All() : whole(token, Field.TOWARD_COUNTRY, to);
    }
    return to.equals("*")
        ? whole(token, Field.COUNTRY, from)
        : whole(token, Field.PAIR, from + ">" + to);
  }

  private Query whole(Token token, Field field, String value) {
    return checked(token, () -> new Query.Is(field, value));
  }

  private static boolean isWhole(Scope scope) {
    return scope.whole
        || (scope.field.kind() != Field.Kind.WORDS && scope.field.kind() != Field.Kind.NAME);
  }

  private <T> T checked(Token token, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw mistake(token, Optional.ofNullable(e.getMessage()).orElse("this cannot be read"));
    }
  }

  private String text(Token token) {
    return switch (token) {
      case Token.Plain plain -> plain.text();
      case Token.Quoted quoted -> quoted.words();
      default -> throw mistake(token, "here must stand a date, such as 1962-10-22");
    };
  }

  private <T> T deeper(Token token, Supplier<T> inside) {
    if (++depth > DEEPEST) {
      throw mistake(token, "parentheses and NOT can be %d deep".formatted(DEEPEST));
    }
    T found = inside.get();
    depth--;
    return found;
  }

  private boolean isAtEnd() {
    return at == tokens.size()
        || tokens.get(at) instanceof Token.Close
        || tokens.get(at) instanceof Token.Or;
  }

  private static boolean isOperator(Token token) {
    return token instanceof Token.And || token instanceof Token.Or || token instanceof Token.Close;
  }

  private static Optional<Query> joined(List<Query> parts, Function<List<Query>, Query> join) {
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(join.apply(parts));
    };
  }

  private QueryMistake mistake(Token token, String message) {
    return new QueryMistake(query.codePointCount(0, token.place()), message);
  }
}
