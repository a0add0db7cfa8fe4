package org.sayso.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sayso.model.Dispute;
import org.sayso.model.Reading;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerPlace;
import org.sayso.store.Run;
import org.sayso.store.search.QueryLanguage;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Times the ledger: adding ready readings, searching, the matrix, a statement's dispute. */
@CommandLine.Command(name = "ledger-speed", mixinStandardHelpOptions = true)
final class LedgerSpeed implements Callable<Integer> {

  private static final int BATCH = 256;
  private static final int STATEMENTS = 8;

  @Parameters(paramLabel = "PLACE", description = "An empty folder, or jdbc:postgresql://...")
  private String place = "";

  @Option(names = "--statements", defaultValue = "1000000", description = "How many.")
  private int statements = 1_000_000;

  @Option(names = "--questions", defaultValue = "1000", description = "How many of each kind.")
  private int questions = 1000;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new LedgerSpeed()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (Ledger ledger = Ledger.open(LedgerPlace.of(place, new HashMap<>(System.getenv())))) {
      add(ledger);
      long begun = System.nanoTime();
      ledger.search().refresh();
      System.out.printf(
          "index: %.0f statements/s%n", statements / seconds(System.nanoTime() - begun));
      ask(ledger);
    }
    if (!place.startsWith("jdbc:")) {
      try (Stream<Path> files = Files.walk(Path.of(place))) {
        long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        System.out.printf("disk: %.0f MB%n", bytes / 1e6);
      }
    }
    return 0;
  }

  private void add(Ledger ledger) {
    Run run = new Run("bench", "none");
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long spent = 0;
    long lately = 0;
    long cpu = 0;
    List<Reading> batch = new ArrayList<>();
    int documents = statements / STATEMENTS;
    InventedReadings invented = new InventedReadings(documents);
    for (int i = 0; i < documents; i++) {
      batch.add(invented.reading(i));
      if (batch.size() == BATCH || i == documents - 1) {
        long begun = System.nanoTime();
        long cpuBegun = threads.getCurrentThreadCpuTime();
        ledger.add(batch, run);
        spent += System.nanoTime() - begun;
        cpu += threads.getCurrentThreadCpuTime() - cpuBegun;
        batch.clear();
      }
      if ((i + 1) % (documents / 10) == 0) {
        System.out.printf(
            "added %d statements: %.0f/s, lately %.0f/s; %.0f a second of processor time%n",
            (i + 1) * STATEMENTS,
            (i + 1) * STATEMENTS / seconds(spent),
            documents / 10 * STATEMENTS / seconds(spent - lately),
            (i + 1) * STATEMENTS / seconds(cpu));
        lately = spent;
      }
    }
  }

  private void ask(Ledger ledger) {
    Random random = new Random(7);
    InventedEntries words = new InventedEntries();
    List<String> ids = new ArrayList<>();
    time(
        "search of two words, page of 50 with facets",
        () -> {
          Query query = QueryLanguage.parse(words.word(random, 40) + " " + words.word(random, 0));
          ledger
              .search()
              .find(Search.of(query).facets(java.util.Set.of(Field.ACT, Field.OUTLET, Field.COUNTRY)))
              .hits()
              .forEach(hit -> ids.add(hit.id()));
        });
    time(
        "the same with the statements themselves",
        () -> {
          Query query = QueryLanguage.parse(words.word(random, 40));
          ledger
              .entries()
              .entries(
                  ledger.search().find(Search.of(query)).hits().stream()
                      .map(hit -> hit.id())
                      .toList());
        });
    time("matrix of all sides by month and act", 20, () -> ledger.matrix().bySides());
    List<String> some = ids.isEmpty() ? List.of("none") : ids;
    Map<Boolean, Integer> found = new HashMap<>();
    time(
        "dispute of a statement",
        () -> {
          Optional<Dispute> dispute =
              ledger.disputes().of(some.get(random.nextInt(some.size())));
          found.merge(dispute.isPresent(), 1, Integer::sum);
        });
    System.out.println("statements that are in a dispute: " + found);
    time("first page of disputes", 20, () -> ledger.disputes().page(20, 0));
  }

  private void time(String what, Runnable question) {
    time(what, questions, question);
  }

  private static void time(String what, int times, Runnable question) {
    for (int i = 0; i < times / 10 + 1; i++) {
      question.run();
    }
    long[] taken = new long[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      question.run();
      taken[i] = System.nanoTime() - begun;
    }
    Arrays.sort(taken);
    System.out.printf(
        "%s: median %s, p95 %s, longest %s%n",
        what,
        millis(taken[times / 2]),
        millis(taken[times * 95 / 100]),
        millis(taken[times - 1]));
  }

  private static String millis(long nanos) {
    return "%.1f ms".formatted(Duration.ofNanos(nanos).toNanos() / 1e6);
  }

  private static double seconds(long nanos) {
    return nanos / 1e9;
  }
}
