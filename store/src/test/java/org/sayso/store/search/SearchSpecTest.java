package org.sayso.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Found;
import org.sayso.model.ledger.Search;
import org.sayso.model.ledger.Search.Order;

/** Runs the queries of {@code search.spec}. */
class SearchSpecTest {

  @TempDir private Path folder = Path.of("");

  /** One query of the file and what it finds. */
  private record Case(int line, Order order, String query, List<String> ids) {}

  private final List<Entry> entries = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  SearchSpecTest() throws IOException {
    read();
  }

  @TestFactory
  Stream<DynamicTest> findsJustTheseInThisOrder() {
    // In two commits, so that the index has parts whose results must be merged.
    try (Indexer indexer = Indexer.open(folder)) {
      indexer.put(entries.stream().filter(entry -> entry.id().hashCode() % 2 == 0));
      indexer.commit(1);
      indexer.put(entries.stream().filter(entry -> entry.id().hashCode() % 2 != 0));
      indexer.commit(2);
    }
    SearchIndex index = SearchIndex.open(folder);
    return cases.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    "line %d: %s".formatted(one.line, one.query), () -> check(index, one)))
        .onClose(index::close);
  }

  private static void check(SearchIndex index, Case one) {
    Found found = index.find(Search.of(QueryLanguage.parse(one.query)).order(one.order));
    assertThat(found.hits()).extracting(Found.Hit::id).isEqualTo(one.ids);
    assertThat(found.total()).isEqualTo(one.ids.size());
  }

  private void read() throws IOException {
    Order order = Order.RELEVANCE;
    String query = "";
    int number = 0;
    for (String line : lines()) {
      number++;
      if (line.startsWith("E ")) {
        entries.add(Rows.of(line.substring(2)));
      } else if (line.startsWith("by ")) {
        order = Order.valueOf(line.substring(3).toUpperCase(Locale.ROOT));
      } else if (line.startsWith("? ")) {
        query = line.substring(2);
      } else if (line.startsWith("=")) {
        List<String> ids = line.length() < 2 ? List.of() : List.of(line.substring(2).split(" "));
        cases.add(new Case(number, order, query, ids));
      }
    }
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SearchSpecTest.class.getResourceAsStream("search.spec")),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
