package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.evaluate.AttributionErrors;
import org.sayso.evaluate.AttributionScorer;
import org.sayso.evaluate.BratFolder;
import org.sayso.evaluate.GoldDocument;
import org.sayso.evaluate.Marked;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso eval attribution}. */
@Command(
    name = "attribution",
    description = {
      "Scores who-says-what against gold in brat standoff: text/NAME.txt with",
      "attributions/NAME_ANNOTATOR.ann, or NAME.txt beside NAME.ann."
    },
    footer = {
      "",
      "full: content agrees by half or more (Jaccard), source agrees, cue overlaps.",
      "j50: content alone. tok/ROLE: tokens with that role; tokw/ROLE: words."
    })
final class EvalAttributionCommand implements Callable<Integer> {

  /** A gold document with what was predicted for it, or why it cannot be scored. */
  private record Compared(
      Optional<GoldDocument> gold, List<Marked> predicted, Optional<String> problem) {}

  private final Surroundings surroundings;
  private final Engine engine;

  @Parameters(paramLabel = "DIR", description = "The folder with the gold.")
  private Path folder = Path.of(".");

  @Option(
      names = "--annotator",
      paramLabel = "ID",
      description = "Whose annotations; by default the first in sort order, text by text.")
  private @Nullable String annotator;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = {
        "Scores these instead of reading the texts:",
        "lines {\"doc\", \"attributions\"}, or of the wire form."
      })
  private @Nullable Path predictions;

  @Option(names = "--rules", description = "Reads by rules alone, without the learned model.")
  private boolean rules;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also prints the N most frequent kinds of error, each with an example.")
  private int kinds;

  @Option(names = "--json", description = "Prints one line of JSON instead of the table.")
  private boolean json;

  EvalAttributionCommand(Surroundings surroundings, Engine engine) {
    this.surroundings = surroundings;
    this.engine = engine;
  }

  @Override
  public Integer call() throws IOException {
    try {
      AttributionScorer scorer = new AttributionScorer();
      BratFolder gold = BratFolder.open(folder, Optional.ofNullable(annotator), this::say);
      AttributionErrors errors = new AttributionErrors();
      compare(
          gold,
          (document, predicted) -> {
            scorer.add(document, predicted);
            errors.add(document, predicted);
          });
      Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
      out.write(json ? scorer.score().json() + "\n" : scorer.score().table());
      if (kinds > 0) {
        out.write("\n" + errors.table(kinds));
      }
      out.flush();
      return 0;
    } catch (NoSuchFileException missing) {
      say("there is no file or folder " + missing.getFile());
    } catch (IllegalArgumentException wrongData) {
      say(String.valueOf(wrongData.getMessage()));
    }
    return 1;
  }

  private void compare(BratFolder gold, BiConsumer<GoldDocument, List<Marked>> scores)
      throws IOException {
    Path file = predictions;
    Optional<Map<String, List<Marked>>> given =
        file == null ? Optional.empty() : Optional.of(PredictionFile.read(file));
    given.ifPresent(map -> warnOfUnknown(map, gold.names()));
    Consumer<Consumer<Integer>> indexes =
        sink -> {
          for (int i = 0; i < gold.names().size(); i++) {
            sink.accept(i);
          }
        };
    int threads = given.isPresent() ? 1 : Runtime.getRuntime().availableProcessors();
    new OrderedWork<Integer, Compared>(threads, index -> compared(gold, index, given))
        .run(
            indexes,
            compared -> {
              compared.problem().ifPresent(this::say);
              compared.gold().ifPresent(document -> scores.accept(document, compared.predicted()));
            });
  }

  private Compared compared(BratFolder gold, int index, Optional<Map<String, List<Marked>>> given) {
    String name = gold.names().get(index);
    Optional<GoldDocument> read = Optional.empty();
    try {
      GoldDocument document = gold.read(index);
      read = Optional.of(document);
      List<Marked> predicted =
          given
              .map(
                  map ->
                      map.getOrDefault(name, List.of()).stream()
                          .map(marked -> marked.fromCodePoints(document.text()))
                          .toList())
              .orElseGet(() -> Marked.of(reading(document)));
      return new Compared(read, predicted, Optional.empty());
    } catch (ModelUnavailable unavailable) {
      throw unavailable;
    } catch (IOException | RuntimeException | Error failure) {
      // A reading that fails counts as one that found nothing.
      return new Compared(
          read, List.of(), Optional.of(name + ": " + Inputs.failed(name, failure).reason()));
    }
  }

  private Reading reading(GoldDocument document) {
    return (rules ? engine.byRules() : engine).read(document.text().value());
  }

  private void warnOfUnknown(Map<String, List<Marked>> given, List<String> names) {
    List<String> unknown = given.keySet().stream().filter(name -> !names.contains(name)).toList();
    if (!unknown.isEmpty()) {
      say(
          "%d predicted documents are not in the gold: %s"
              .formatted(unknown.size(), unknown.stream().limit(3).toList()));
    }
  }

  private void say(String sentence) {
    synchronized (surroundings.err()) {
      surroundings.err().println("sayso: " + sentence);
    }
  }
}
