package org.sayso.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;

class QueryLanguageTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void bindsOrLoosestAndNotTightest() {
    assertThat(QueryLanguage.parse("a OR b NOT c"))
        .isEqualTo(
            new Query.Or(
                List.of(
                    words("a"), new Query.And(List.of(words("b"), new Query.Not(words("c")))))));
  }

  @Test
  void keepsWordsSideBySideTogether() {
    assertThat(QueryLanguage.parse("grain port AND harbour"))
        .isEqualTo(words("grain", "port", "harbour"));
  }

  @Test
  void takesTypographicalQuotationMarks() {
    assertThat(QueryLanguage.parse("“grain port” «in flames»"))
        .isEqualTo(
            new Query.And(
                List.of(
                    new Query.Phrase(Field.ANYWHERE, "grain port", 0),
                    new Query.Phrase(Field.ANYWHERE, "in flames", 0))));
  }

  @Test
  void passesOverPunctuation() {
    assertThat(QueryLanguage.parse("grain — port!")).isEqualTo(words("grain", "port!"));
  }

  @Test
  void doesNotTakeAnAddressForAField() {
    assertThat(QueryLanguage.parse("https://example.org")).isEqualTo(words("https://example.org"));
  }

  /**
   * Each with the place of the mistake, counted from 1 in code points, and part of the sentence.
   */
  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongAndWhere() {
    return Stream.of(
            List.of("", "", "no word to look for"),
            List.of("  — !", "", "no word to look for"),
            List.of("grain \"port", "7", "no partner"),
            List.of("😀 \"port", "3", "no partner"),
            List.of("(grain (port)", "1", "never closed"),
            List.of("grain)", "6", "closes none"),
            List.of("grain AND", "7", "both sides"),
            List.of("OR grain", "1", "both sides"),
            List.of("grain OR (OR port)", "11", "both sides"),
            List.of("grain NOT", "7", "something after it"),
            List.of("NOT AND grain", "1", "something after it"),
            List.of("speaker: varga", "1", "needs a value"),
            List.of("port speker:varga", "6", "there is no field \"speker\""),
            List.of("act:lie", "5", "one of assert, accuse"),
            List.of("content=port", "9", "no whole values"),
            List.of("country:Ruritania", "9", "not the code of a country"),
            List.of("pair:RUR", "6", "not a pair"),
            List.of("from:yesterday", "6", "not a date"),
            List.of("to:1962-02-30", "4", "not a date"),
            List.of("from:(1962)", "6", "must stand a date"),
            List.of("month:1962", "7", "not a month"),
            List.of("dr*nes", "1", "a star stands at the end"),
            List.of("\"grain port\"~", "13", "after ~ stands a number"),
            List.of("\"grain port\"~1000", "13", "after ~ stands a number"),
            List.of("speaker:\"!\"", "1", "letter or digit"),
            List.of("(".repeat(60) + "a" + ")".repeat(60), "51", "50 deep"),
            List.of("-".repeat(200) + "a", "51", "50 deep"),
            List.of("word ".repeat(10_000), "4001", "4000 characters"),
            List.of("a ".repeat(300), "513", "256 words and signs"),
            List.of("a* ".repeat(30), "49", "16 words with a star"),
            List.of("\"" + "a ".repeat(60) + "\"", "1", "50 words"))
        .map(
            mistake ->
                DynamicTest.dynamicTest(
                    name(mistake.get(0)),
                    () -> assertMistake(mistake.get(0), mistake.get(1), mistake.get(2))));
  }

  private static void assertMistake(String query, String place, String part) {
    assertThatThrownBy(() -> QueryLanguage.parse(query))
        .isInstanceOfSatisfying(
            QueryMistake.class,
            mistake -> {
              assertThat(mistake).hasMessageContaining(part);
              assertThat(Optional.ofNullable(mistake.getMessage()).orElse("")).doesNotContain("\n");
              assertThat(mistake.place().stream().mapToObj(at -> String.valueOf(at + 1)).toList())
                  .isEqualTo(place.isEmpty() ? List.of() : List.of(place));
            });
  }

  /** Whatever is typed is answered or refused with a sentence, soon. */
  @TestFactory
  Stream<DynamicTest> answersOrRefusesWhateverIsTyped() {
    try (Indexer indexer = Indexer.open(folder)) {
      indexer.put(
          Stream.of(
              Rows.of("a", "1962-10-22", "a a a a b a a a a b a a 😀 grain (.*)+ \\ port"),
              Rows.of("b", "1962-10-23", "b ".repeat(5000))));
      indexer.commit(1);
    }
    SearchIndex index = SearchIndex.open(folder);
    Random random = new Random(7);
    return Stream.concat(
            Stream.of(
                "(.*)+$",
                "[a-z]{1,1000000}",
                "/.*.*.*.*a/",
                "a~5",
                "\"",
                "'",
                "''",
                "\\",
                "a\\\"b",
                "\u202eport\u202c grain",
                "\u200f\u200e",
                "😀",
                "😀*",
                "👩‍👩‍👧‍👦 OR 🇺🇦",
                "\ud83d",
                "\udc00*",
                "\u0000",
                "a\u0301\u0302\u0303",
                "*:*",
                "_exists_:a",
                "id:[a TO z]",
                "{!xmlparser v='<x/>'}",
                "a^1000000",
                "** ** **",
                "-*",
                "NOT *",
                "\"a a a a a a a a a a a a a a a a a a a a\"~100",
                "a ".repeat(256),
                "a* ".repeat(16),
                "\"a b\"~100 ".repeat(100),
                "-".repeat(40) + "a",
                "(".repeat(50) + "a" + ")".repeat(50),
                "a:b:c",
                "a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a",
                "a-a-a-a ".repeat(255),
                "x".repeat(4000),
                "x-".repeat(2000),
                "id:" + "x".repeat(3900)),
            Stream.generate(() -> noise(random)).limit(300))
        .map(
            query ->
                DynamicTest.dynamicTest(
                    name(query),
                    () ->
                        Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(20), () -> answersOrRefuses(index, query))))
        .onClose(index::close);
  }

  private static void answersOrRefuses(SearchIndex index, String text) {
    try {
      Query query = QueryLanguage.parse(text);
      assertThat(index.find(Search.of(query)).total()).isBetween(0L, 2L);
      Matches.of(query, Field.CONTENT)
          .in(Rows.of("c", "1962-10-22", text.replace('|', ' ')).content());
    } catch (QueryMistake refused) {
      assertThat(refused).hasMessageMatching("\\S.*");
    }
  }

  private static String noise(Random random) {
    List<String> bits =
        List.of(
            "a",
            "b*",
            "\"",
            "(",
            ")",
            " ",
            "AND ",
            "OR ",
            "NOT ",
            "-",
            "~3",
            ":",
            "speaker:",
            "=",
            "act:",
            "deny",
            "*",
            "RUR>NOR",
            "😀",
            "\u202e",
            "from:",
            "1962",
            "\\",
            "“",
            "port");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      text.append(bits.get(random.nextInt(bits.size())));
    }
    return text.toString();
  }

  private static String name(String query) {
    return "<" + query.substring(0, Math.min(30, query.length())) + ">";
  }

  private static Query words(String... words) {
    return new Query.Words(Field.ANYWHERE, List.of(words));
  }
}
