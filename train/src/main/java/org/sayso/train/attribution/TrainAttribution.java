package org.sayso.train.attribution;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.extract.attribution.Confidence;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.language.encoder.WordPiece;
import org.sayso.train.network.Checkpoint;
import org.sayso.train.network.TrainingLog;
import org.sayso.train.onnx.BaseModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sayso train attribution}. */
@Command(
    name = "attribution",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the model that finds who says what, from articles in brat standoff:",
      "text/NAME.txt with attributions/NAME_ANNOTATOR.ann, or NAME.txt beside NAME.ann.",
      "Stop it at any moment; the same command goes on from the last checkpoint."
    })
public final class TrainAttribution implements Callable<Integer> {

  /** One article in so many is held out, to stop in time and to fit confidence. */
  private static final int HELD_OUT = 14;

  private static final double SURE_INSIDE = 0.3;

  @Option(names = "--data", required = true, paramLabel = "DIR", description = "Marked articles.")
  private Path data = Path.of(".");

  @Option(
      names = "--dev",
      paramLabel = "DIR",
      description = "Further marked articles, to report figures on; nothing is chosen by them.")
  private @Nullable Path dev;

  @Option(
      names = "--base",
      paramLabel = "NAME",
      defaultValue = "minilm",
      description = "The encoder to start from: minilm, bge-small or e5-small (${DEFAULT-VALUE}).")
  private String base = "minilm";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where it all goes.")
  private Path output = Path.of(".");

  @Option(
      names = "--after",
      paramLabel = "DIR",
      description = {
        "Goes on from the output of an earlier training. Its model first reads the contents",
        "of all marked attributions again; what it finds inside them is learned too (nesting)."
      })
  private @Nullable Path after;

  @Option(names = "--seed", defaultValue = "1", description = "Of all chance (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--epochs", defaultValue = "5", description = "(${DEFAULT-VALUE})")
  private int epochs;

  @Option(
      names = "--rate",
      defaultValue = "2.5e-4",
      description = "Highest learning rate (${DEFAULT-VALUE}).")
  private float rate;

  @Option(
      names = "--noise",
      defaultValue = "0.3",
      description = "Share of articles damaged before learning (${DEFAULT-VALUE}).")
  private double noise;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(output);
    PrintStream err = System.err;
    Consumer<String> log = new TrainingLog(output, err);
    Settings settings = new Settings(base, seed, epochs, rate, 0.1f, 2304, noise, output);
    BaseModel start = BaseModel.load(base);
    Article.Maker maker = new Article.Maker(new WordPiece(start.vocabulary()));
    List<MarkedText> learned = new ArrayList<>();
    List<MarkedText> heldOut = new ArrayList<>();
    for (MarkedText text : Article.folder(data, err::println)) {
      boolean out = Math.floorMod(text.name().hashCode(), HELD_OUT) == 0;
      (out ? heldOut : learned).add(text);
    }
    log.accept("%d articles to learn from, %d held out".formatted(learned.size(), heldOut.size()));
    List<Article> judged = heldOut.stream().map(maker::make).toList();
    List<Article> reported =
        dev == null
            ? List.of()
            : Article.folder(dev, err::println).stream().map(maker::make).toList();
    try (NDManager manager = NDManager.newBaseManager()) {
      try (Network network = new Network(manager, start.weights(), seed)) {
        List<MarkedText> texts = learned;
        Path earlier = after;
        if (earlier != null) {
          new Checkpoint(earlier.resolve(Checkpoint.BEST)).restore(network.encoder());
          texts = withNested(learned, new Judge(maker.vocabulary(), network, manager), maker, log);
        }
        new Trainer(settings, maker, texts, judged, log).train(manager, network);
        new Checkpoint(output.resolve(Checkpoint.BEST)).restore(network.encoder());
        new Finish(maker, start.vocabulary(), settings, log)
            .write(new Judge(maker.vocabulary(), network, manager), network, judged, reported);
      }
    }
    return 0;
  }

  private List<MarkedText> withNested(
      List<MarkedText> texts, Judge judge, Article.Maker maker, Consumer<String> log) {
    log.accept("reading all contents again");
    LearnedAttributor attributor = new LearnedAttributor(Confidence.ofAnchor(SURE_INSIDE));
    List<MarkedText> found = new Rereading(maker, judge, attributor).of(texts);
    log.accept(
        "%d attributions found inside %d"
            .formatted(
                found.stream().mapToInt(text -> text.nested().size()).sum(),
                found.stream().mapToInt(text -> text.outer().size()).sum()));
    return found;
  }
}
