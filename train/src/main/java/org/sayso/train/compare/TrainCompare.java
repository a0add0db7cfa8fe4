package org.sayso.train.compare;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sayso.language.encoder.WordPiece;
import org.sayso.train.network.Checkpoint;
import org.sayso.train.network.TrainingLog;
import org.sayso.train.onnx.BaseModel;
import org.sayso.wire.ComparedGold.Exchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sayso train compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the model that tells whether and how one text answers another.",
      "Stop it at any moment; the same command goes on from the last checkpoint."
    })
public final class TrainCompare implements Callable<Integer> {

  /** One exchange in so many is held out, to fit the mix of features. */
  private static final int HELD_OUT = 14;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = {
        "Compared texts, with train.jsonl and, to report figures on, dev.jsonl; lines with",
        "\"questions\" and \"answers\", \"claim\" and \"body\", \"a\" and \"b\", or \"text\", each but the",
        "first with a \"label\". To be given once for each set."
      })
  private List<Path> data = new ArrayList<>();

  @Option(
      names = "--base",
      paramLabel = "NAME",
      defaultValue = "minilm",
      description = "The encoder to start from (${DEFAULT-VALUE}).")
  private String base = "minilm";

  @Option(
      names = "--layers",
      defaultValue = "4",
      description = "How many layers of the base are kept, from below (${DEFAULT-VALUE}).")
  private int layers;

  @Option(
      names = "--after",
      paramLabel = "DIR",
      description = "Begins with the weights of an earlier output.")
  private @Nullable Path after;

  @Option(
      names = "--exchanges",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "So many of the exchanges an epoch (${DEFAULT-VALUE}).")
  private double exchanges;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where it all goes.")
  private Path output = Path.of(".");

  @Option(names = "--seed", defaultValue = "1", description = "Of all chance (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--epochs", defaultValue = "2", description = "(${DEFAULT-VALUE})")
  private int epochs;

  @Option(
      names = "--rate",
      defaultValue = "2e-4",
      description = "Highest learning rate (${DEFAULT-VALUE}).")
  private float rate;

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(output);
    Consumer<String> log = new TrainingLog(output, System.err);
    CompareSettings settings =
        new CompareSettings(base, layers, seed, epochs, rate, 0.1f, 2304, exchanges, output);
    BaseModel start = BaseModel.load(base);
    WordPiece vocabulary = new WordPiece(start.vocabulary());
    CompareData all = CompareData.read(files("train.jsonl"), log);
    CompareData dev = CompareData.read(files("dev.jsonl"), log);
    List<Exchange> learned = new ArrayList<>();
    List<Exchange> heldOut = new ArrayList<>();
    for (Exchange exchange : all.exchanges()) {
      boolean out = Math.floorMod(exchange.questions().hashCode(), HELD_OUT) == 0;
      (out ? heldOut : learned).add(exchange);
    }
    log.accept(
        "%d exchanges to learn from, %d held out; pairs: %s"
            .formatted(
                learned.size(),
                heldOut.size(),
                all.pairs().entrySet().stream()
                    .map(set -> set.getKey() + " " + set.getValue().size())
                    .toList()));
    try (NDManager manager = NDManager.newBaseManager();
        CompareNetwork network =
            new CompareNetwork(manager, start.weights().upTo(layers), vocabulary, seed)) {
      Path earlier = after;
      if (earlier != null) {
        new Checkpoint(earlier.resolve(Checkpoint.FILE)).restore(network.encoder());
      }
      new CompareTrainer(settings, log)
          .train(manager, network, new CompareData(learned, all.pairs()));
      new CompareFinish(settings, start.vocabulary(), log).write(manager, network, heldOut, dev);
    }
    return 0;
  }

  private List<Path> files(String name) {
    return data.stream().map(folder -> folder.resolve(name)).filter(Files::exists).toList();
  }
}
