package org.sayso.store.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Query;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Our queries as Lucene has them. */
final class Translation {

  /** More than the words of a query can score by how telling they are. */
  private static final float EXACT = 1000;

  private Translation() {}

  static org.apache.lucene.search.Query of(Query query) {
    return switch (query) {
      case Query.All all -> MatchAllDocsQuery.INSTANCE;
      case Query.Words words -> words(words);
      case Query.Phrase phrase ->
          any(
              Columns.wordsOf(phrase.field()),
              column -> phrase(column, Words.of(phrase.words()), phrase.near()));
      case Query.Prefix prefix ->
          any(Columns.wordsOf(prefix.field()), column -> prefix(column, prefix.start()));
      case Query.Is is -> is(is);
      case Query.Dated dated -> dated(dated);
      case Query.And and -> and(and.parts());
      case Query.Or or -> or(or.parts().stream().map(Translation::of).toList());
      case Query.Not not -> and(List.of(not));
    };
  }

  /** Whether some statements fit better than others, so that they can be ordered by it. */
  static boolean isScored(Query query) {
    return switch (query) {
      case Query.Words words -> true;
      case Query.Phrase phrase -> true;
      case Query.And and -> and.parts().stream().anyMatch(Translation::isScored);
      case Query.Or or -> or.parts().stream().anyMatch(Translation::isScored);
      case Query.All all -> false;
      case Query.Prefix prefix -> false;
      case Query.Is is -> false;
      case Query.Dated dated -> false;
      case Query.Not not -> false;
    };
  }

  private static org.apache.lucene.search.Query and(List<Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean only = true;
    for (Query part : parts) {
      switch (part) {
        case Query.Not not -> all.add(of(not.part()), Occur.MUST_NOT);
        case Query.Is is -> all.add(of(is), Occur.FILTER);
        case Query.Dated dated -> all.add(of(dated), Occur.FILTER);
        default -> all.add(of(part), Occur.MUST);
      }
      only &= part instanceof Query.Not;
    }
    if (only) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query or(List<org.apache.lucene.search.Query> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(part, Occur.SHOULD));
    return any.build();
  }

  /** Has all words by their stems; what has them exactly, and in a row, comes before. */
  private static org.apache.lucene.search.Query words(Query.Words query) {
    List<String> columns = Columns.wordsOf(query.field());
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    BooleanQuery.Builder exact = new BooleanQuery.Builder();
    List<Word> row = new ArrayList<>();
    for (String given : query.words()) {
      List<Word> words = Words.of(given);
      row.addAll(words);
      found.add(any(columns, column -> anyForm(column, words)), Occur.MUST);
      exact.add(any(columns, column -> phrase(column, words, 0)), Occur.FILTER);
    }
    found.add(constant(exact.build(), EXACT), Occur.SHOULD);
    if (query.words().size() > 1) {
      found.add(constant(any(columns, column -> phrase(column, row, 0)), EXACT), Occur.SHOULD);
    }
    if (query.field().kind() == Field.Kind.NAME && query.words().size() == 1) {
      return or(List.of(found.build(), is(query.field(), query.words().getFirst())));
    }
    return found.build();
  }

  private static org.apache.lucene.search.Query any(
      List<String> columns, Function<String, org.apache.lucene.search.Query> in) {
    return or(columns.stream().map(in).toList());
  }

  /** A word in any form; one of several parts as it is, or as one in any form. */
  private static org.apache.lucene.search.Query anyForm(String column, List<Word> words) {
    if (words.size() != 1 || !Columns.isStemmed(column)) {
      return phrase(column, words, 0);
    }
    Word word = words.getFirst();
    String stem = Word.stem(new EnglishStemmer(), word.whole());
    // A word that is its own stem has only one entry in the index.
    org.apache.lucene.search.Query forms =
        new SynonymQuery.Builder(column)
            .addTerm(new Term(column, stem))
            .addTerm(new Term(column, Word.STEM + stem))
            .build();
    return word.isCompound() ? or(List.of(phrase(column, words, 0), forms)) : forms;
  }

  /** The words side by side, compounds in parts or whole. */
  private static org.apache.lucene.search.Query phrase(String column, List<Word> words, int near) {
    org.apache.lucene.search.Query inParts =
        row(column, words.stream().flatMap(word -> word.parts().stream()).toList(), near);
    return words.stream().anyMatch(Word::isCompound)
        ? or(List.of(inParts, row(column, words.stream().map(Word::whole).toList(), near)))
        : inParts;
  }

  private static org.apache.lucene.search.Query row(String column, List<String> terms, int near) {
    return switch (terms.size()) {
      case 0 -> new MatchNoDocsQuery("no word");
      case 1 -> new TermQuery(new Term(column, terms.getFirst()));
      default -> new PhraseQuery(near, column, terms.toArray(String[]::new));
    };
  }

  /** The last word by its beginning, those before it as they are. */
  private static org.apache.lucene.search.Query prefix(String column, String start) {
    List<Word> words = Words.of(start);
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Word word : words.subList(0, words.size() - 1)) {
      all.add(phrase(column, List.of(word), 0), Occur.FILTER);
    }
    all.add(new PrefixQuery(new Term(column, words.getLast().whole())), Occur.MUST);
    return all.build();
  }

  private static org.apache.lucene.search.Query is(Query.Is query) {
    return is(query.field(), query.value());
  }

  private static org.apache.lucene.search.Query is(Field field, String value) {
    if (field == Field.ID) {
      return constant(new TermQuery(new Term(Columns.ID, value)), 1);
    }
    Function<String, org.apache.lucene.search.Query> has =
        whole -> constant(new TermQuery(new Term(Columns.wholes(field), whole)), 1);
    String filed = EntryForm.whole(field, value);
    // Ids of actors are filed beside their names, as they are.
    return filed.equals(value) ? has.apply(value) : or(List.of(has.apply(filed), has.apply(value)));
  }

  private static org.apache.lucene.search.Query dated(Query.Dated query) {
    return NumericDocValuesField.newSlowRangeQuery(
        Columns.DAY,
        query.from().map(day -> day.toEpochDay()).orElse(Columns.UNDATED + 1),
        query.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE));
  }

  private static org.apache.lucene.search.Query constant(
      org.apache.lucene.search.Query query, float score) {
    ConstantScoreQuery constant = new ConstantScoreQuery(query);
    return score == 1 ? constant : new BoostQuery(constant, score);
  }
}
