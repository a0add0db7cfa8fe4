package org.sayso.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.store.Ledger;
import org.sayso.store.Run;
import org.sayso.wire.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso add}: reports into the ledger. */
@Command(
    name = "add",
    description = "Reads reports and adds what they say to the ledger.",
    footer = {
      "",
      "What is there already is passed over, so that a run that was stopped can be given again.",
      "Ends with 0 if anything was added or there already, 1 if nothing could be read.",
      "",
      "  sayso add reports/",
      "  sayso add --ledger crisis october-1962.jsonl"
    })
final class AddCommand implements Callable<Integer> {

  private final Surroundings surroundings;
  private final Engine engine;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private WebOption web = new WebOption();

  @Option(
      names = "--again",
      description =
          "Reads anew what is there already, with this version of sayso; corrections stay.")
  private boolean again;

  @Option(names = "--rules", description = "Reads by rules alone, without the learned model.")
  private boolean rules;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many reports are read at a time; by default one a processor core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, folders and web addresses, or ledgers that \"sayso read --format jsonl\" has"
              + " written; - is standard input.")
  private List<String> paths = List.of();

  AddCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw wrong("--threads must be at least 1, not " + threads);
    }
    Run run = new Run(SaysoCommand.Version.program(), rules ? "rules" : "attribution-en");
    try (Ledger ledger = ledgerOption.open();
        Progress progress = progress()) {
      Adding adding = new Adding(ledger, run, again);
      Inputs inputs =
          new Inputs(rules ? engine.byRules() : engine, surroundings.in(), web.fetcher());
      OrderedWork<Supplier<Optional<Outcome>>, Optional<Outcome>> work =
          new OrderedWork<>(threads, Supplier::get);
      work.run(
          sink -> {
            for (String path : paths) {
              if (ReadyFile.isOne(path)) {
                ReadyFile.read(path, outcome -> sink.accept(() -> Optional.of(outcome)));
              } else {
                inputs.receive(
                    List.of(path), received -> sink.accept(() -> read(received, inputs, ledger)));
              }
            }
          },
          outcome -> {
            adding.take(outcome);
            progress.step();
          });
      adding.finish();
      progress.close();
      say(adding.summary());
      return adding.anyRead() ? 0 : 1;
    }
  }

  /** Reads a document unless the ledger has it: reading is what costs most. */
  private Optional<Outcome> read(Received received, Inputs inputs, Ledger ledger) {
    return !again && received instanceof Document document && ledger.holds(document)
        ? Optional.empty()
        : Optional.of(inputs.outcome(received));
  }

  private void say(String sentence) throws IOException {
    surroundings.out().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    surroundings.out().flush();
  }

  private Progress progress() {
    return surroundings.errIsTerminal()
        ? Progress.bar(surroundings.err(), surroundings.columns(), Amount.of(paths))
        : Progress.silent();
  }

  private ParameterException wrong(String sentence) {
    return WrongUsage.of(spec, sentence);
  }
}
