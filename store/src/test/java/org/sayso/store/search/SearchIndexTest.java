package org.sayso.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Act;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Found;
import org.sayso.model.ledger.Found.Count;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;
import org.sayso.model.ledger.Search.Order;

class SearchIndexTest {

  private static final Set<Field> COUNTED =
      Stream.of(Field.values()).filter(Field::counted).collect(Collectors.toUnmodifiableSet());

  @TempDir private Path folder = Path.of("");

  @Test
  void seesWhatIsCommittedAndNothingElse() {
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder)) {
      assertThat(index.mark()).isZero();
      indexer.put(Stream.of(Rows.of("a", "1962-10-22", "the port burns")));
      assertThat(ids(index, "port")).isEmpty();
      indexer.commit(41);
      assertThat(ids(index, "port")).containsExactly("a");
      assertThat(index.mark()).isEqualTo(41);
      assertThat(indexer.mark()).isEqualTo(41);
    }
  }

  @Test
  void putsARowInPlaceOfTheOneWithItsIdAndRemovesRows() {
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder)) {
      indexer.put(
          Stream.of(
              Rows.of("a", "1962-10-22", "the port burns"),
              Rows.of("b", "1962-10-22", "the port stands")));
      indexer.commit(1);
      indexer.put(Stream.of(Rows.of("a", "1962-10-23", "the harbour burns")));
      indexer.remove(List.of("b", "never there"));
      indexer.commit(2);
      assertThat(ids(index, "*")).containsExactly("a");
      assertThat(ids(index, "port")).isEmpty();
    }
  }

  @Test
  void dropsWhatWasNotCommitted() {
    try (Indexer indexer = Indexer.open(folder)) {
      indexer.put(Stream.of(Rows.of("a", "1962-10-22", "the port burns")));
      indexer.commit(1);
      indexer.put(Stream.of(Rows.of("b", "1962-10-22", "the port stands")));
    }
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder)) {
      assertThat(indexer.mark()).isEqualTo(1);
      assertThat(ids(index, "port")).containsExactly("a");
    }
  }

  @Test
  void keepsTheOldIndexUntilTheNewOneIsCommitted() {
    try (Indexer indexer = Indexer.open(folder)) {
      indexer.put(Stream.of(Rows.of("a", "1962-10-22", "the port burns")));
      indexer.commit(7);
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      try (Indexer afresh = Indexer.afresh(folder)) {
        afresh.put(Stream.of(Rows.of("b", "1962-10-22", "the port stands")));
        assertThat(ids(index, "port")).containsExactly("a");
      }
      assertThat(ids(index, "port")).containsExactly("a");
      try (Indexer afresh = Indexer.afresh(folder)) {
        assertThat(afresh.mark()).isZero();
        afresh.put(Stream.of(Rows.of("b", "1962-10-22", "the port stands")));
        afresh.commit(8);
      }
      assertThat(ids(index, "port")).containsExactly("b");
      assertThat(index.mark()).isEqualTo(8);
    }
  }

  @Test
  void aWalkSeesOneCommitThroughout() {
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder)) {
      indexer.put(rows(new Random(3), 500).stream());
      indexer.commit(1);
      try (Stream<String> walk = index.walk(new Query.All(), Order.OLDEST)) {
        List<String> seen = new ArrayList<>();
        walk.forEach(
            id -> {
              if (seen.isEmpty()) {
                indexer.remove(IntStream.range(0, 500).mapToObj("s%03d"::formatted).toList());
                indexer.commit(2);
              }
              seen.add(id);
            });
        assertThat(seen).hasSize(500).doesNotHaveDuplicates();
      }
      assertThat(index.count(new Query.All())).isZero();
    }
  }

  /** Pages, walks and counts are those that a plain loop over the rows gives. */
  @RepeatedTest(12)
  void findsWhatAPlainLoopFinds(RepetitionInfo repetition) {
    long seed = repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<Entry> rows = rows(random, 1 + random.nextInt(700));
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder)) {
      // Some parts, some rows replaced, some removed.
      for (int from = 0; from < rows.size(); from += 200) {
        indexer.put(rows.subList(from, Math.min(from + 200, rows.size())).stream());
        indexer.commit(from);
      }
      indexer.put(rows.subList(0, rows.size() / 3).stream());
      List<Entry> gone = rows.subList(rows.size() - rows.size() / 5, rows.size());
      indexer.remove(gone.stream().map(Entry::id).toList());
      indexer.commit(rows.size());
      List<Entry> kept = rows.subList(0, rows.size() - gone.size());
      for (Act act : List.of(Act.ASSERT, Act.DENY)) {
        Query query = QueryLanguage.parse("w1 act:" + act);
        List<Entry> expected =
            kept.stream()
                .filter(row -> row.act() == act && row.content().words().matches(".*\\bw1\\b.*"))
                .toList();
        String about = "seed %d, %s".formatted(seed, act);
        assertThat(walk(index, query, Order.OLDEST)).as(about).isEqualTo(byDay(expected));
        assertThat(walk(index, query, Order.NEWEST))
            .as(about)
            .isEqualTo(byDay(expected).reversed());
        for (Order order : Order.values()) {
          List<String> paged = page(index, query, order, 1 + random.nextInt(40));
          if (order == Order.RELEVANCE) {
            assertThat(paged).as(about).containsExactlyInAnyOrderElementsOf(byDay(expected));
          } else {
            assertThat(paged).as(about).isEqualTo(walk(index, query, order));
          }
        }
        assertCounts(about, index.find(Search.of(query).size(0).facets(COUNTED)), expected);
      }
    }
  }

  @Test
  void anEndOfAPageBelongsToItsSearch() {
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder)) {
      indexer.put(rows(new Random(5), 20).stream());
      indexer.commit(1);
      Search search = Search.of(new Query.All()).size(5);
      String end = index.find(search).next().orElseThrow();
      assertThat(index.find(search.after(end)).hits()).hasSize(5);
      for (String wrong : List.of("", "?", "AAAA", end.substring(1), end + end, "x".repeat(999))) {
        assertThatThrownBy(() -> index.find(search.after(wrong)))
            .isInstanceOf(QueryMistake.class)
            .hasMessageContaining("begin with the first page");
      }
      assertThatThrownBy(() -> index.find(search.order(Order.OLDEST).after(end)))
          .isInstanceOf(QueryMistake.class);
    }
  }

  @Test
  void readsWhileItIsWritten() throws Exception {
    try (Indexer indexer = Indexer.open(folder);
        SearchIndex index = SearchIndex.open(folder);
        ExecutorService readers = Executors.newFixedThreadPool(3)) {
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> reading = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reading.add(
            readers.submit(
                () -> {
                  int searches = 0;
                  long before = 0;
                  while (!done.get() || searches == 0) {
                    Found found = index.find(Search.of(new Query.All()).facets(COUNTED));
                    // Each commit adds ten rows at once, and none is ever seen in part.
                    assertThat(found.total() % 10).isZero();
                    assertThat(found.total()).isGreaterThanOrEqualTo(before);
                    assertThat(sum(found.facets().getOrDefault(Field.ACT, List.of())))
                        .isEqualTo(found.total());
                    before = found.total();
                    searches++;
                  }
                  return searches;
                }));
      }
      List<Entry> rows = rows(new Random(11), 400);
      for (int from = 0; from < rows.size(); from += 10) {
        indexer.put(rows.subList(from, from + 10).stream());
        indexer.commit(from + 10);
      }
      done.set(true);
      for (Future<Integer> reader : reading) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(index.count(new Query.All())).isEqualTo(400);
    }
  }

  private static void assertCounts(String about, Found found, List<Entry> expected) {
    assertThat(found.total()).as(about).isEqualTo(expected.size());
    assertThat(found.hits()).as(about).isEmpty();
    Map<Field, Function<Entry, Stream<String>>> values = new HashMap<>();
    values.put(Field.ACT, row -> Stream.of(row.act().name()));
    values.put(Field.OUTLET, row -> row.filing().outlet().stream());
    values.put(Field.SPEAKER, row -> row.speaker().stream().map(actor -> actor.id()));
    values.put(
        Field.TOWARD_COUNTRY,
        row -> row.toward().stream().flatMap(actor -> actor.country().stream()).distinct());
    values.put(
        Field.PAIR,
        row ->
            row.speaker().flatMap(speaker -> speaker.country()).stream()
                .flatMap(
                    from ->
                        row.toward().stream()
                            .flatMap(actor -> actor.country().stream())
                            .distinct()
                            .map(to -> from + ">" + to)));
    values.put(
        Field.MONTH,
        row -> row.filing().dates().published().stream().map(date -> date.iso().substring(0, 7)));
    values.forEach(
        (field, of) -> {
          Map<String, Integer> loop = new HashMap<>();
          expected.stream().flatMap(of).forEach(value -> loop.merge(value, 1, Integer::sum));
          assertThat(
                  found.facets().getOrDefault(field, List.of()).stream()
                      .collect(Collectors.toMap(Count::value, Count::count)))
              .as("%s, %s", about, field)
              .isEqualTo(loop);
        });
  }

  private static int sum(List<Count> counts) {
    return counts.stream().mapToInt(Count::count).sum();
  }

  private static List<String> byDay(List<Entry> rows) {
    return rows.stream()
        .map(
            row ->
                row.filing().dates().published().map(date -> date.iso()).orElse("")
                    + " "
                    + row.id())
        .sorted()
        .map(line -> line.substring(line.indexOf(' ') + 1))
        .toList();
  }

  private static List<String> walk(SearchIndex index, Query query, Order order) {
    try (Stream<String> ids = index.walk(query, order)) {
      return ids.toList();
    }
  }

  private static List<String> page(SearchIndex index, Query query, Order order, int size) {
    List<String> ids = new ArrayList<>();
    Search search = Search.of(query).order(order).size(size);
    Optional<String> next = Optional.empty();
    do {
      Found found = index.find(next.map(search::after).orElse(search));
      found.hits().forEach(hit -> ids.add(hit.id()));
      next = found.next();
    } while (next.isPresent());
    return ids;
  }

  private static List<String> ids(SearchIndex index, String query) {
    return index.find(Search.of(QueryLanguage.parse(query))).hits().stream()
        .map(Found.Hit::id)
        .toList();
  }

  /** Rows with few words, days and people, so that many are alike. */
  private static List<Entry> rows(Random random, int number) {
    List<String> people =
        List.of("Ilse Varga, RUR, GOV", "Otto Brandt, NOR, MIL", "Lotte Brink, PLX, LEG", "-");
    List<Integer> order = new ArrayList<>(IntStream.range(0, number).boxed().toList());
    Collections.shuffle(order, random);
    return order.stream()
        .map(
            i -> {
              String to = people.get(random.nextInt(4));
              String also = people.get(random.nextInt(4));
              return Rows.of(
                  "s%03d|%s|Post %d|en|%s|%s|%s DIRECT CLAIMED|x|said|%s|Title|-"
                      .formatted(
                          i,
                          random.nextInt(9) == 0
                              ? "-"
                              : "1962-%02d-%02d"
                                  .formatted(9 + random.nextInt(3), 1 + random.nextInt(3)),
                          random.nextInt(3),
                          people.get(random.nextInt(4)),
                          to.equals("-") || also.equals("-") ? to : to + ", " + also,
                          random.nextBoolean() ? "ASSERT" : "DENY",
                          IntStream.range(0, 1 + random.nextInt(6))
                              .mapToObj(n -> "w" + random.nextInt(4))
                              .collect(Collectors.joining(" "))));
            })
        .toList();
  }
}
