package org.sayso.store.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.sayso.model.Span;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Quote;

/**
 * Finds the words of a quote for which a query found it, to show them. They are looked for in the
 * words as the ledger has them, so that what is shown is what is there even while the index is
 * behind. Thread-safe.
 */
public final class Matches {

  private static final String COLUMN = Columns.words(Field.CONTENT);

  private final Words analyzer = new Words();
  private final List<org.apache.lucene.search.Query> wanted;

  private Matches(List<org.apache.lucene.search.Query> wanted) {
    this.wanted = wanted;
  }

  /**
   * What a query asks of one field; what is looked for anywhere counts too, what must not be there
   * does not.
   *
   * @param field {@link Field#CONTENT}, {@link Field#SOURCE} or {@link Field#CUE}
   */
  public static Matches of(Query query, Field field) {
    return new Matches(asked(query, field).map(Translation::of).toList());
  }

  /**
   * The matched words of a quote of the field.
   *
   * @return pieces in text order that do not overlap; none if no word is matched
   */
  public Quote in(Quote quote) {
    List<Span> found = wanted.isEmpty() ? List.of() : find(quote.words());
    List<Quote.Piece> pieces = new ArrayList<>();
    int from = 0;
    for (Quote.Piece piece : quote.pieces()) {
      for (Span match : found) {
        int start = Math.max(match.start() - from, 0);
        int end = Math.min(match.end() - from, piece.words().length());
        if (start < end) {
          pieces.add(cut(piece, start, end));
        }
      }
      from += piece.words().length() + " … ".length();
    }
    return new Quote(pieces);
  }

  private static Quote.Piece cut(Quote.Piece piece, int start, int end) {
    String words = piece.words();
    return new Quote.Piece(
        piece.start() + words.codePointCount(0, start),
        piece.start() + words.codePointCount(0, end),
        words.substring(start, end));
  }

  private List<Span> find(String text) {
    MemoryIndex index = new MemoryIndex(true);
    index.addField(COLUMN, Spelling.joined(text), analyzer);
    IndexSearcher searcher = index.createSearcher();
    List<Span> found = new ArrayList<>();
    try {
      for (var query : wanted) {
        var matches =
            searcher
                .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1)
                .matches(searcher.getIndexReader().leaves().getFirst(), 0);
        if (matches != null) {
          MatchesIterator each = matches.getMatches(COLUMN);
          while (each != null && each.next()) {
            found.add(Span.of(each.startOffset(), each.endOffset()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
    return united(found);
  }

  private static List<Span> united(List<Span> spans) {
    List<Span> united = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.naturalOrder()).toList()) {
      if (!united.isEmpty() && united.getLast().overlaps(span)) {
        united.add(Span.covering(List.of(united.removeLast(), span)));
      } else {
        united.add(span);
      }
    }
    return united;
  }

  /**
   * The single words, phrases and beginnings asked for, as if all were looked for in the content.
   */
  private static Stream<Query> asked(Query query, Field field) {
    return switch (query) {
      case Query.Words words ->
          words.words().stream()
              .filter(word -> isAsked(words.field(), field))
              .map(word -> new Query.Words(Field.CONTENT, List.of(word)));
      case Query.Phrase phrase ->
          isAsked(phrase.field(), field)
              ? Stream.of(new Query.Phrase(Field.CONTENT, phrase.words(), phrase.near()))
              : Stream.empty();
      case Query.Prefix prefix ->
          isAsked(prefix.field(), field)
              ? Stream.of(new Query.Prefix(Field.CONTENT, prefix.start()))
              : Stream.empty();
      case Query.And and -> and.parts().stream().flatMap(part -> asked(part, field));
      case Query.Or or -> or.parts().stream().flatMap(part -> asked(part, field));
      default -> Stream.empty();
    };
  }

  private static boolean isAsked(Field asked, Field field) {
    return asked == field || asked == Field.ANYWHERE;
  }
}
