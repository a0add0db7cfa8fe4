package org.sayso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Times sayso and CoreNLP's quote pipeline on the same articles, one after the other, and prints a
 * Markdown table.
 */
@Command(
    name = "SideBySide",
    mixinStandardHelpOptions = true,
    description = "Times sayso beside Stanford CoreNLP.")
final class SideBySide implements Callable<Integer> {

  @Parameters(
      paramLabel = "DIR",
      description = "A folder of articles: DIR/text/*.txt or DIR/*.txt.")
  private Path folder = Path.of(".");

  @Option(
      names = "--corenlp-articles",
      description = "Read this many with CoreNLP too; 0: none (default ${DEFAULT-VALUE}).")
  private int shared = 20;

  @Option(names = "--threads", description = "Threads (default ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(names = "--rounds", description = "Measured rounds of sayso (default ${DEFAULT-VALUE}).")
  private int rounds = 10;

  @Option(
      names = "--corenlp-rounds",
      description = "Measured rounds of CoreNLP (default ${DEFAULT-VALUE}).")
  private int corenlpRounds = 3;

  @Option(names = "--heap", description = "Largest heap of either (default ${DEFAULT-VALUE}).")
  private String heap = "6g";

  public static void main(String[] args) {
    System.exit(new CommandLine(new SideBySide()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    System.out.println(
        "| engine | articles | words | rounds | load s | best articles/s | median articles/s | words/s | CPU ms/article"
            + " | live heap MB | peak resident MB | found |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    measure(Engine.SAYSO, Integer.MAX_VALUE, 5, rounds);
    if (shared > 0) {
      Measurement ours = measure(Engine.SAYSO, shared, 10, rounds);
      Measurement theirs = measure(Engine.CORENLP, shared, 1, corenlpRounds);
      System.out.printf(
          Locale.ROOT,
          "%nOn the same %d articles sayso reads %.0f times as many a second (best rounds; medians %.0f), for 1/%.0f of the"
              + " processor time.%n",
          ours.articles(),
          ours.bestRate() / theirs.bestRate(),
          ours.medianRate() / theirs.medianRate(),
          theirs.cpuMillisPerArticle() / ours.cpuMillisPerArticle());
    }
    return 0;
  }

  private Measurement measure(Engine engine, int limit, int warmUps, int measured)
      throws IOException, InterruptedException {
    Path result = Files.createTempFile("side-by-side", ".bin");
    try {
      List<String> command =
          List.of(
              Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
              "-Xmx" + heap,
              "-cp",
              System.getProperty("java.class.path", ""),
              OneEngine.class.getName(),
              engine.name(),
              folder.toString(),
              Integer.toString(limit),
              Integer.toString(threads),
              Integer.toString(warmUps),
              Integer.toString(measured),
              result.toString());
      Process process = new ProcessBuilder(command).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException(
            engine.title() + " stopped with exit code " + exit + "; its message is above");
      }
      Measurement taken = Measurement.load(result);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %d | %d | %.1f | %.2f | %.2f | %.0f | %.1f | %d | %d | %d |%n",
          engine.title(),
          taken.articles(),
          taken.words(),
          taken.seconds().size(),
          taken.loadSeconds(),
          taken.bestRate(),
          taken.medianRate(),
          taken.wordsPerSecond(),
          taken.cpuMillisPerArticle(),
          taken.heapMegabytes(),
          taken.residentMegabytes(),
          taken.found());
      return taken;
    } finally {
      Files.deleteIfExists(result);
    }
  }
}
