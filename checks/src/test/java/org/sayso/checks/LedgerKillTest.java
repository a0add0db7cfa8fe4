package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Document;
import org.sayso.model.ledger.Entry;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerPlace;
import org.sayso.wire.JsonOut;

/**
 * A process that adds reports may be killed at any moment: each report is there wholly or not at
 * all, and the same command given again brings the ledger to what an undisturbed run makes of it.
 */
class LedgerKillTest {

  /** Few, so that all tests stay quick; {@code -Dsayso.kills=50} for more. */
  private static final int KILLS = Integer.getInteger("sayso.kills", 3);

  private static final int COPIES = 12;

  @TempDir Path folder;

  @Test
  void aKilledRunLosesNothingAndIsCompletedByTheNext() throws Exception {
    Path reports = reports();
    Path undisturbed = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    assertThat(add(reports, undisturbed).waitFor()).isZero();
    long millis = (System.nanoTime() - begun) / 1_000_000;
    List<String> expected = lines(undisturbed);
    Set<String> rows = statements(undisturbed);
    Random random = new Random(1962);
    int cut = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Path ledger = folder.resolve("killed" + kill);
      Process adding = add(reports, ledger);
      long moment = millis / 5 + random.nextLong(millis);
      adding.waitFor(moment, TimeUnit.MILLISECONDS);
      adding.destroyForcibly().waitFor();
      Set<String> kept = statements(ledger);
      assertThat(rows).as("killed after %d ms", moment).containsAll(kept);
      assertThat(documents(kept))
          .allSatisfy(
              document -> assertThat(of(document, kept)).as("whole").isEqualTo(of(document, rows)));
      cut += kept.size() < rows.size() ? 1 : 0;
      assertThat(add(reports, ledger).waitFor()).as(() -> log(ledger)).isZero();
      assertThat(lines(ledger)).as("killed after %d ms, completed", moment).isEqualTo(expected);
    }
    System.out.printf("%d of %d kills came before the end%n", cut, KILLS);
  }

  @Test
  void twoProcessesAddAtOnce() throws Exception {
    Path reports = reports();
    Path alone = folder.resolve("alone");
    assertThat(add(reports, alone).waitFor()).isZero();
    Path shared = folder.resolve("shared");
    Process one = add(reports, shared);
    Process other = add(reports, shared);
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(lines(shared)).isEqualTo(lines(alone));
  }

  /** The sample reports several times over, each time about other days, at other addresses. */
  private Path reports() throws IOException {
    Path file = folder.resolve("reports.jsonl");
    List<String> lines = new ArrayList<>();
    for (int copy = 0; copy < COPIES; copy++) {
      for (Document report : OctoberCorpus.reports()) {
        String id = report.id() + "-" + copy;
        int year = 1962 + copy;
        lines.add(
            JsonOut.text(
                json -> {
                  json.text("id", id);
                  json.text("url", report.origin() + "?" + id);
                  json.text("outlet", report.outlet());
                  json.text(
                      "published",
                      report
                          .dates()
                          .published()
                          .map(date -> date.iso().replaceFirst("1962", "" + year)));
                  json.text("text", report.text().value());
                }));
      }
    }
    Files.write(file, lines);
    return file;
  }

  private Process add(Path reports, Path ledger) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.sayso.cli.Main",
            "add",
            "--rules",
            "--ledger",
            ledger.toString(),
            reports.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(ledger.getFileName() + ".log").toFile())
        .start();
  }

  private String log(Path ledger) {
    try {
      return Files.readString(folder.resolve(ledger.getFileName() + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path place) {
    try (Ledger ledger = Ledger.open(new LedgerPlace.Folder(place))) {
      return LedgerLines.all(ledger);
    }
  }

  /** What each statement says and where; not what other reports make of it. */
  private static Set<String> statements(Path place) {
    try (Ledger ledger = Ledger.open(new LedgerPlace.Folder(place))) {
      return LedgerLines.statements(ledger).stream()
          .map(LedgerKillTest::own)
          .collect(Collectors.toSet());
    }
  }

  private static String own(Entry entry) {
    return "%s|%s|%s|%s|%s|%s"
        .formatted(
            entry.filing().document(),
            entry.id(),
            entry.act(),
            entry.speaker(),
            entry.cue(),
            entry.content());
  }

  private static Set<String> documents(Set<String> statements) {
    return statements.stream()
        .map(statement -> statement.substring(0, statement.indexOf('|')))
        .collect(Collectors.toSet());
  }

  private static Set<String> of(String document, Set<String> statements) {
    return statements.stream()
        .filter(statement -> statement.startsWith(document + "|"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
