package org.sayso.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.fetch.Backoff;
import org.sayso.fetch.Found;
import org.sayso.fetch.Schedule;
import org.sayso.fetch.Source;
import org.sayso.fetch.SourceState;
import org.sayso.fetch.StateText;
import org.sayso.fetch.Watch;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.read.Reader;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerSources;
import org.sayso.store.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso watch}: follows feeds and folders, and adds what is new to the ledger. */
@Command(
    name = "watch",
    description = "Follows feeds and folders for ever and adds what is new to the ledger.",
    footer = {
      "",
      "SOURCE is the address of an RSS or Atom feed, a folder, or a text file with one of these a",
      "line (# begins a remark). Robots' rules are obeyed, and each host is asked seldom.",
      "Stop it at any moment; it goes on from there when it is started again.",
      "",
      "  sayso watch https://news.example/rss ~/incoming",
      "  sayso watch --once sources.txt      # one round, for cron"
    })
final class WatchCommand implements Callable<Integer> {

  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final Engine engine;
  private final Reader reader = new Reader();

  @Spec private @Nullable CommandSpec spec;
  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private WebOption web = new WebOption();

  @Option(names = "--once", description = "Makes one round over all sources and ends.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      defaultValue = "15",
      description = "Between two rounds of one source.")
  private int minutes = 15;

  @Option(names = "--rules", description = "Reads by rules alone, without the learned model.")
  private boolean rules;

  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "What to follow.")
  private List<String> names = List.of();

  WatchCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (minutes < 1) {
      throw wrong("--every must be at least 1 minute, not " + minutes);
    }
    List<Source> sources = sources();
    Schedule schedule = new Schedule(Duration.ofMinutes(minutes), Backoff.DEFAULT);
    Watch watch = new Watch(web.polite(), reader::feed, Clock.systemUTC());
    try (Ledger ledger = ledgerOption.open()) {
      Map<String, SourceState> states = new TreeMap<>();
      for (Source source : sources) {
        states.put(
            source.name(),
            ledger
                .sources()
                .state(source.name())
                .map(text -> StateText.read(source, text))
                .orElseGet(() -> SourceState.of(source)));
      }
      boolean allFailed = true;
      do {
        List<SourceState> due =
            once ? List.copyOf(states.values()) : schedule.due(states.values(), Instant.now());
        for (SourceState state : due) {
          SourceState next = round(ledger, watch, state);
          states.put(next.source().name(), next);
          allFailed &= next.health().failures() > 0;
        }
        if (!once) {
          Duration wait = schedule.untilNext(states.values(), Instant.now()).orElse(LONGEST_SLEEP);
          Thread.sleep(wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait);
        }
      } while (!once);
      return allFailed ? 1 : 0;
    }
  }

  /** One round of one source: what it found is in the ledger before the round is remembered. */
  private SourceState round(Ledger ledger, Watch watch, SourceState state) {
    Inputs inputs = new Inputs(rules ? engine.byRules() : engine, surroundings.in(), web.fetcher());
    Run run = new Run(SaysoCommand.Version.program(), rules ? "rules" : "attribution-en");
    Adding adding = new Adding(ledger, run, false);
    SourceState next =
        watch.round(
            state,
            found ->
                received(
                    found,
                    received ->
                        adding.take(
                            received instanceof Document document && ledger.holds(document)
                                ? Optional.empty()
                                : Optional.of(inputs.outcome(received)))));
    adding.finish();
    ledger
        .sources()
        .remember(new LedgerSources.Watched(next.source().name(), StateText.write(next)));
    surroundings
        .err()
        .printf(
            "%s %s: %s%n",
            Instant.now().toString().substring(0, 19),
            next.source().name(),
            next.health().failures() > 0
                ? next.health().lastReason().orElse("it could not be read")
                : adding.summary());
    return next;
  }

  private void received(Found found, java.util.function.Consumer<Received> sink) {
    switch (found) {
      case Found.Ready ready -> sink.accept(ready.received());
      case Found.File file -> reader.read(file.path(), sink);
      case Found.Page page -> {
        List<Received> read = new ArrayList<>();
        reader.read(new ByteArrayInputStream(page.bytes()), page.arrival(), read::add);
        boolean any = read.stream().anyMatch(Document.class::isInstance);
        (any ? read : List.of(page.teaser())).forEach(sink);
      }
    }
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (String name : names) {
      if (!Inputs.isUrl(name) && Files.isRegularFile(path(name))) {
        lines(path(name)).forEach(line -> sources.add(source(line)));
      } else {
        sources.add(source(name));
      }
    }
    if (sources.isEmpty()) {
      throw wrong("there is no source in " + String.join(", ", names));
    }
    return sources;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("(^|\\s)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Source source(String name) {
    Source source = Source.of(Inputs.isUrl(name) ? name : path(name).toString());
    if (source instanceof Source.Folder folder && !Files.exists(folder.path())) {
      throw wrong("there is no folder \"%s\"".formatted(name));
    }
    return source;
  }

  private Path path(String name) {
    try {
      return Path.of(name).toAbsolutePath().normalize();
    } catch (InvalidPathException noPath) {
      throw wrong("\"%s\" is neither a web address nor a folder".formatted(name));
    }
  }

  private ParameterException wrong(String sentence) {
    return WrongUsage.of(spec, sentence);
  }
}
