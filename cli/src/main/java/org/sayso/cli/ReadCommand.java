package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.model.Received;
import org.sayso.wire.Outcome;
import org.sayso.wire.TerminalOptions;
import org.sayso.wire.WireOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso read}: reports in, their ledger out. */
@Command(
    name = "read",
    description = "Reads reports and prints who says what in each, on whose word.",
    footer = {
      "",
      "Ends with 0 if any input was read, 1 if none, 2 for wrong usage.",
      "",
      "  sayso read report.txt",
      "  sayso read --format jsonl folder > ledger.jsonl",
      "  curl -s URL | sayso read --format html --output page.html -"
    })
final class ReadCommand implements Callable<Integer> {

  private static final int FEW_INPUTS = 3;

  private final Surroundings surroundings;
  private final Engine engine;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; text for people, jsonl one JSON line a document.")
  private Format format = Format.TEXT;

  @Option(
      names = {"--output", "-o"},
      paramLabel = "FILE",
      description = "Where to write instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description = "Leaves out what is less sure than X, from 0 to 1.")
  private double minConfidence;

  @Option(
      names = "--with-chain",
      description = "jsonl: adds to each statement on whose word it is.")
  private boolean withChain;

  @Option(names = "--wide", description = "text: shows contents whole.")
  private boolean wide;

  @Option(
      names = {"--color", "--colour"},
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "text: ${COMPLETION-CANDIDATES}.")
  private Colour colour = Colour.AUTO;

  @Mixin private WebOption web = new WebOption();

  @Option(names = "--rules", description = "Reads by rules alone, without the learned model.")
  private boolean rules;

  @Option(
      names = "--actors",
      paramLabel = "LIST",
      description = "A list of actors of your own, which wins; see sayso help identify.")
  private List<Path> lists = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many reports are read at a time; by default one a processor core.")
  private @Nullable Integer threads;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders and web addresses; - is standard input.")
  private List<String> paths = List.of();

  ReadCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    check();
    Inputs inputs =
        new Inputs(own(rules ? engine.byRules() : engine), surroundings.in(), web.fetcher());
    OrderedWork<Received, Outcome> work =
        new OrderedWork<>(threads(), received -> confident(inputs.outcome(received)));
    boolean[] anyRead = {false};
    OutputStream out = open();
    try (Progress progress = progress();
        Output writer = writer(out)) {
      work.run(
          sink -> inputs.receive(paths, sink),
          outcome -> {
            anyRead[0] |= outcome instanceof Outcome.Read;
            writer.write(outcome);
            progress.step();
          });
    } catch (IOException failed) {
      if (output != null || !Output.isClosedPipe(failed)) {
        surroundings.err().printf("sayso: cannot write %s: %s%n", target(), failed.getMessage());
        return 1;
      }
    }
    return anyRead[0] ? 0 : 1;
  }

  private Engine own(Engine plain) {
    try {
      return lists.isEmpty() ? plain : plain.with(OwnLists.read(lists, surroundings.err()));
    } catch (IOException unreadable) {
      throw wrong("--actors " + unreadable.getMessage());
    }
  }

  private void check() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrong("--min-confidence must be from 0 to 1, not " + minConfidence);
    }
    if (threads != null && threads < 1) {
      throw wrong("--threads must be at least 1, not " + threads);
    }
    if (paths.indexOf(Inputs.STANDARD_INPUT) != paths.lastIndexOf(Inputs.STANDARD_INPUT)) {
      throw wrong("standard input (-) can be read only once");
    }
    Path target = output;
    if (target != null && Files.exists(target)) {
      for (String path : paths) {
        if (!path.equals(Inputs.STANDARD_INPUT) && isSame(path, target)) {
          throw wrong("--output %s is also an input; it would be lost".formatted(target));
        }
      }
    }
  }

  private static boolean isSame(String path, Path target) {
    try {
      return Files.isSameFile(Path.of(path), target);
    } catch (IOException | IllegalArgumentException noSuchFile) {
      return false;
    }
  }

  private Outcome confident(Outcome outcome) {
    return minConfidence > 0 && outcome instanceof Outcome.Read read
        ? Outcome.of(new Confident(minConfidence).of(read.reading()))
        : outcome;
  }

  private int threads() {
    return Optional.ofNullable(threads).orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  private OutputStream open() {
    Path target = output;
    if (target == null) {
      return surroundings.out();
    }
    try {
      return Files.newOutputStream(target);
    } catch (NoSuchFileException noFolder) {
      throw wrong("cannot write --output %s: its folder does not exist".formatted(target));
    } catch (AccessDeniedException denied) {
      throw wrong("cannot write --output %s: permission denied".formatted(target));
    } catch (IOException failed) {
      throw wrong("cannot write --output %s: %s".formatted(target, failed.getMessage()));
    }
  }

  private Output writer(OutputStream out) throws IOException {
    return switch (format) {
      case JSONL -> Output.jsonLines(out, new WireOptions(withChain));
      case HTML -> Output.page(out);
      case TEXT -> Output.text(out, new TerminalOptions(coloured(), surroundings.columns(), wide));
    };
  }

  private boolean coloured() {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> output == null && surroundings.outIsTerminal() && !surroundings.noColour();
    };
  }

  /** A bar would only get in the way of results that run down the same terminal. */
  private Progress progress() {
    boolean seen = output == null && surroundings.outIsTerminal();
    boolean many = paths.size() > FEW_INPUTS || paths.stream().anyMatch(ReadCommand::mayHoldMany);
    return surroundings.errIsTerminal() && !seen && many
        ? Progress.bar(surroundings.err(), surroundings.columns(), Amount.of(paths))
        : Progress.silent();
  }

  private static boolean mayHoldMany(String path) {
    try {
      return path.endsWith(".jsonl") || Files.isDirectory(Path.of(path));
    } catch (IllegalArgumentException noPath) {
      return false;
    }
  }

  private String target() {
    return output == null ? "to standard output" : output.toString();
  }

  private ParameterException wrong(String sentence) {
    return WrongUsage.of(spec, sentence);
  }
}
