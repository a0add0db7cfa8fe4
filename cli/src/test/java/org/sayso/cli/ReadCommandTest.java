package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.ModelUnavailable;
import org.sayso.wire.JsonLinesReader;
import org.sayso.wire.Outcome;

class ReadCommandTest {

  private static final String REPORT =
      "The mayor of Lintown said on Monday that the old bridge will open again in spring.\n";

  @TempDir Path folder;
  private final Shell shell = new Shell(Shell.SILENT);

  @Test
  void aBrokenModelIsOneClearError() {
    Shell broken =
        new Shell(
            Shell.engine(
                document -> {
                  throw new ModelUnavailable(
                      "the model m.onnx is broken (no graph); build sayso again",
                      new IOException());
                }));
    Shell.Result result =
        broken.run("read", "--format", "jsonl", report("a.txt"), report("b.txt"), report("c.txt"));
    assertThat(result.exit()).isEqualTo(69);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().strip())
        .isEqualTo("sayso: the model m.onnx is broken (no graph); build sayso again");
  }

  @Test
  void printsOneLineForEachInputInTheirOrder() throws IOException {
    // The later a report comes, the sooner it is done.
    Shell slowFirst =
        new Shell(
            Shell.engine(
                document -> {
                  sleep(document.origin().endsWith("0.txt") ? 120 : 1);
                  return document;
                }));
    List<String> arguments =
        new ArrayList<>(List.of("read", "--format", "jsonl", "--threads", "4"));
    IntStream.range(0, 40).forEach(i -> arguments.add(report("r%d.txt".formatted(i))));
    Shell.Result result = slowFirst.run(arguments.toArray(String[]::new));
    assertThat(result.exit()).isZero();
    assertThat(result.lines().stream().map(ReadCommandTest::origin).toList())
        .isEqualTo(arguments.subList(5, arguments.size()));
    assertThat(result.err()).isEmpty();
  }

  @Test
  void endsWithZeroIfAnyInputWasRead() {
    Shell.Result result =
        shell.run("read", "--format", "jsonl", path("missing.txt"), report("good.txt"));
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(2);
    assertThat(result.lines().getFirst())
        .startsWith("{\"schema\":\"sayso/1\",\"origin\":")
        .contains("\"rejected\":");
  }

  @Test
  void endsWithOneIfNoInputWasRead() {
    Shell.Result result = shell.run("read", path("missing.txt"));
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).contains("missing.txt could not be read: ");
  }

  @Test
  void readsStandardInput() {
    Shell.Result result = shell.input(REPORT).run("read", "--format", "jsonl", "-");
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).singleElement().asString().contains("\"origin\":\"-\"");
  }

  @Test
  void goesOnAfterAFaultOfItsOwn() {
    Shell faulty =
        new Shell(
            Shell.engine(
                document -> {
                  if (document.origin().endsWith("bad.txt")) {
                    throw new IllegalStateException("no such token");
                  }
                  if (document.origin().endsWith("deep.txt")) {
                    throw new StackOverflowError();
                  }
                  return document;
                }));
    Shell.Result result =
        faulty.run(
            "read", "--format", "jsonl", report("bad.txt"), report("deep.txt"), report("ok.txt"));
    assertThat(result.exit()).isZero();
    assertThat(result.lines()).hasSize(3);
    assertThat(result.lines().get(0))
        .contains("internal error java.lang.IllegalStateException: no such token at ")
        .contains("please report it");
    assertThat(result.lines().get(1)).contains("internal error java.lang.StackOverflowError");
    assertThat(result.lines().get(2)).contains("\"statements\":[]");
  }

  @Test
  void neverRunsFarAheadOfWhatIsPrinted() {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    OrderedWork<Integer, Integer> work =
        new OrderedWork<>(
            2,
            number -> {
              most.accumulateAndGet(started.incrementAndGet() - done.get(), Math::max);
              return number;
            });
    List<Integer> results = new ArrayList<>();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            work.run(
                sink -> IntStream.range(0, 500).forEach(sink::accept),
                number -> {
                  sleep(1);
                  results.add(number);
                  done.incrementAndGet();
                }));
    assertThat(results).isEqualTo(IntStream.range(0, 500).boxed().toList());
    assertThat(most.get()).isLessThanOrEqualTo(8);
  }

  @Test
  void endsQuietlyWhenItsReaderHasGone() {
    String[] arguments =
        IntStream.range(0, 30).mapToObj(i -> report("r%d.txt".formatted(i))).toArray(String[]::new);
    String[] command = new String[arguments.length + 3];
    System.arraycopy(new String[] {"read", "--format", "jsonl"}, 0, command, 0, 3);
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    Shell.Result result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> shell.runIntoClosedPipe(400, command));
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void writesAFileAndRefusesToWriteOverAnInput() throws IOException {
    String report = report("a.txt");
    String page = path("page.html");
    assertThat(shell.run("read", "--format", "html", "--output", page, report))
        .isEqualTo(new Shell.Result(0, "", ""));
    assertThat(Files.readString(Path.of(page))).startsWith("<!DOCTYPE html>").contains("Lintown");
    Shell.Result refused = shell.run("read", "--output", report, report);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("is also an input");
    assertThat(Files.readString(Path.of(report))).isEqualTo(REPORT);
    assertThat(shell.run("read", "-o", path("no/such/x"), report).err())
        .contains("its folder does not exist");
  }

  @Test
  void coloursOnATerminalOnly() {
    String report = report("a.txt");
    assertThat(shell.run("read", report).out()).doesNotContain("\u001B");
    assertThat(shell.run("read", "--color", "always", report).out()).contains("\u001B");
    shell.atTerminal();
    assertThat(shell.run("read", report).out()).contains("\u001B");
    assertThat(shell.run("read", "--color=never", report).out()).doesNotContain("\u001B");
  }

  @Test
  void readsAReportThroughTheWholePipeline() {
    Shell.Result result =
        new Shell(Engine.ofPipeline())
            .run("read", "--format", "jsonl", "--with-chain", report("a.txt"));
    assertThat(result.exit()).isZero();
    Outcome outcome = new JsonLinesReader().read(result.lines().getFirst());
    assertThat(((Outcome.Read) outcome).reading().document().text().value()).isEqualTo(REPORT);
  }

  private static String origin(String line) {
    return ((Outcome.Read) new JsonLinesReader().read(line)).reading().document().origin();
  }

  private String report(String name) {
    try {
      return Files.writeString(folder.resolve(name), REPORT).toString();
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
