package org.sayso.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Found;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;
import org.sayso.store.search.Indexer;
import org.sayso.store.search.QueryLanguage;
import org.sayso.store.search.SearchIndex;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times the search index on invented rows and prints Markdown tables. */
@Command(
    name = "SearchSpeed",
    mixinStandardHelpOptions = true,
    description = "Times the search index on invented rows.")
final class SearchSpeed implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      description = "Where the index is made; one of as many rows that is there is used again.")
  private Path folder = Path.of(".");

  @Option(names = "--rows", description = "Rows of the ledger (default ${DEFAULT-VALUE}).")
  private long rows = 1_000_000;

  @Option(names = "--callers", description = "Callers at once (default ${DEFAULT-VALUE}).")
  private int callers = 2;

  @Option(names = "--queries", description = "Queries of each kind (default ${DEFAULT-VALUE}).")
  private int queries = 200;

  private final InventedEntries invented = new InventedEntries();

  /** Kinds of queries that people ask. */
  private enum Kind {
    WORD,
    FREQUENT_WORD,
    TWO_WORDS,
    PHRASE,
    NEAR,
    BEGINNING,
    EITHER,
    SPEAKER_AND_ACT,
    PAIR_AND_DATES,
    WORDS_AND_FILTERS,
    ACT,
    EVERYTHING
  }

  /** One search, timed. */
  private record Timed(Kind kind, long nanos, long cpuNanos, long total) {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new SearchSpeed()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    fill();
    try (SearchIndex index = SearchIndex.open(folder)) {
      ask(index, 20, 1);
      List<Timed> timed = ask(index, queries, 2);
      System.out.println(
          "| kind | searches | mean hits | p50 ms | p95 ms | p99 ms | most ms | p95 ms of processor"
              + " time |");
      System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
      Map<Kind, List<Timed>> byKind =
          timed.stream()
              .collect(
                  Collectors.groupingBy(
                      Timed::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
      byKind.forEach(
          (kind, some) -> print(kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), some));
      print("all", timed);
      walk(index);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%nLargest heap allowed %d MB, in use at the end %d MB.%n",
        runtime.maxMemory() >> 20,
        (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    return 0;
  }

  private void fill() throws IOException {
    if (Files.exists(folder)) {
      try (Indexer there = Indexer.open(folder)) {
        if (there.mark() == rows) {
          return;
        }
      }
    }
    long start = System.nanoTime();
    long words =
        invented.stream(rows).parallel().mapToLong(row -> row.content().words().length()).sum();
    double making = seconds(start);
    start = System.nanoTime();
    long cpuStart = cpu();
    try (Indexer indexer = Indexer.afresh(folder)) {
      indexer.put(invented.stream(rows).parallel());
      double put = seconds(start);
      indexer.commit(rows);
      double all = seconds(start);
      long bytes;
      try (Stream<Path> files = Files.list(folder)) {
        bytes = files.mapToLong(file -> file.toFile().length()).sum();
      }
      System.out.printf(
          Locale.ROOT,
          "%d rows with %d characters of content indexed in %.1f s, %.0f a second (put %.1f s;"
              + " making them alone takes %.1f s; %.1f s of processor time, %.0f rows a second of"
              + " it); %d MB.%n%n",
          rows,
          words,
          all,
          rows / all,
          put,
          making,
          (cpu() - cpuStart) / 1e9,
          rows * 1e9 / (cpu() - cpuStart),
          bytes >> 20);
    }
  }

  private List<Timed> ask(SearchIndex index, int each, long seed)
      throws InterruptedException, ExecutionException {
    Random random = new Random(seed);
    List<Kind> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      kinds.addAll(Collections.nCopies(each, kind));
    }
    Collections.shuffle(kinds, random);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Set<Field> facets =
        Stream.of(Field.values()).filter(Field::counted).collect(Collectors.toSet());
    try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
      List<Future<Timed>> asked = new ArrayList<>();
      for (Kind kind : kinds) {
        Query query = QueryLanguage.parse(text(kind, random));
        Search search =
            Search.of(query)
                .order(random.nextBoolean() ? Search.Order.RELEVANCE : Search.Order.NEWEST)
                .facets(facets);
        asked.add(
            pool.submit(
                () -> {
                  long start = System.nanoTime();
                  long cpuStart = threads.getCurrentThreadCpuTime();
                  Found found = index.find(search);
                  return new Timed(
                      kind,
                      System.nanoTime() - start,
                      threads.getCurrentThreadCpuTime() - cpuStart,
                      found.total());
                }));
      }
      List<Timed> timed = new ArrayList<>();
      for (Future<Timed> one : asked) {
        timed.add(one.get());
      }
      return timed;
    }
  }

  private String text(Kind kind, Random random) {
    return switch (kind) {
      case WORD -> word(random);
      case FREQUENT_WORD -> invented.word(random, 0);
      case TWO_WORDS -> word(random) + " " + word(random);
      case PHRASE -> '"' + invented.phrase(random, rows) + '"';
      case NEAR -> '"' + word(random) + " " + word(random) + "\"~10";
      case BEGINNING -> word(random).substring(0, 4) + "*";
      case EITHER -> word(random) + " OR " + word(random) + " OR " + word(random);
      case SPEAKER_AND_ACT -> "speaker:\"" + invented.actor(random).name() + "\" act:accuse";
      case PAIR_AND_DATES -> "AAX>ABX from:2018 to:" + (2019 + random.nextInt(5));
      case WORDS_AND_FILTERS -> word(random) + " act:deny country:AAX from:2017-06";
      case ACT -> "act:assert from:20" + (15 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9));
      case EVERYTHING -> "*";
    };
  }

  /** A word that says something: none of the most frequent. */
  private String word(Random random) {
    return invented.word(random, 100);
  }

  private static void print(String name, List<Timed> timed) {
    List<Double> millis = timed.stream().map(one -> one.nanos() / 1e6).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        timed.size(),
        timed.stream().mapToLong(Timed::total).average().orElse(0),
        at(millis, 0.5),
        at(millis, 0.95),
        at(millis, 0.99),
        millis.getLast(),
        at(timed.stream().map(one -> one.cpuNanos() / 1e6).sorted().toList(), 0.95));
  }

  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static void walk(SearchIndex index) {
    long start = System.nanoTime();
    try (Stream<String> ids = index.walk(new Query.All(), Search.Order.OLDEST)) {
      long number = ids.count();
      double taken = seconds(start);
      System.out.printf(
          Locale.ROOT,
          "%nWalked through %d ids in %.1f s, %.0f a second.%n",
          number,
          taken,
          number / taken);
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
