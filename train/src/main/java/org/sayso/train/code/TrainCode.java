package org.sayso.train.code;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sayso.language.encoder.WordPiece;
import org.sayso.train.network.Checkpoint;
import org.sayso.train.network.TrainingLog;
import org.sayso.train.onnx.BaseModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sayso train code}. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the model that codes what a source does or says toward a target.",
      "Stop it at any moment; the same command goes on from the last epoch."
    })
public final class TrainCode implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = {
        "Coded sentences: train.jsonl and, to report figures on, dev.jsonl;",
        "lines {\"text\", \"source\", \"target\", \"label\"}, label a PLOVER root."
      })
  private Path data = Path.of(".");

  @Option(
      names = "--more",
      paramLabel = "FILE",
      description = {
        "Further rows that count less: with a root, a CAMEO \"code\", or a quad class or",
        "\"irrelevant\" as label. May be given several times."
      })
  private List<Path> more = new ArrayList<>();

  @Option(
      names = "--base",
      paramLabel = "NAME",
      defaultValue = "minilm",
      description = {
        "The encoder to start from (${DEFAULT-VALUE}). sayso can use the result only if the model",
        "that finds who says what has the same base."
      })
  private String base = "minilm";

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Where it all goes.")
  private Path output = Path.of(".");

  @Option(names = "--seed", defaultValue = "1", description = "Of all chance (${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--epochs", defaultValue = "6", description = "(${DEFAULT-VALUE})")
  private int epochs;

  @Option(
      names = "--rate",
      defaultValue = "1.5e-4",
      description = "Highest learning rate (${DEFAULT-VALUE}).")
  private float rate;

  @Option(
      names = "--vague",
      defaultValue = "0",
      paramLabel = "SHARE",
      description = "Of the rows that tell no single root, so many an epoch (${DEFAULT-VALUE}).")
  private double vague;

  @Option(
      names = "--folds",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Only cross-validates, over train and dev together, and tells the temperature that",
        "makes confidence right."
      })
  private int folds;

  @Option(
      names = "--temperature",
      defaultValue = "1",
      description = "By what scores are divided in the model that is written (${DEFAULT-VALUE}).")
  private double temperature;

  @Option(
      names = "--average",
      paramLabel = "DIR",
      description = {
        "Trains nothing, but takes the mean of the weights of earlier outputs;",
        "to be given several times."
      })
  private List<Path> averaged = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(output);
    Consumer<String> log = new TrainingLog(output, System.err);
    CodeSettings settings = new CodeSettings(base, seed, epochs, rate, 0.1f, 1152, vague, output);
    BaseModel start = BaseModel.load(base);
    WordPiece vocabulary = new WordPiece(start.vocabulary());
    List<CodedRow> rows = RowFile.read(data.resolve("train.jsonl"), log);
    Path devFile = data.resolve("dev.jsonl");
    List<CodedRow> dev = Files.exists(devFile) ? RowFile.read(devFile, log) : List.of();
    List<CodedRow> besides = new ArrayList<>(OwnWords.examples());
    for (Path file : more) {
      besides.addAll(RowFile.read(file, log));
    }
    log.accept(
        "%d rows to learn from, %d besides, %d dev"
            .formatted(rows.size(), besides.size(), dev.size()));
    try (NDManager manager = NDManager.newBaseManager()) {
      if (folds > 0) {
        List<CodedRow> all = new ArrayList<>(rows);
        all.addAll(dev);
        new CrossValidation(
                settings, manager, () -> new CodeNetwork(manager, start.weights(), vocabulary), log)
            .temperature(all, besides, folds);
        return 0;
      }
      try (CodeNetwork network = new CodeNetwork(manager, start.weights(), vocabulary)) {
        if (averaged.isEmpty()) {
          new CodeTrainer(settings, log).train(manager, network, rows, besides);
        } else {
          Checkpoint.mean(
              averaged.stream().map(folder -> folder.resolve(Checkpoint.FILE)).toList(),
              network.encoder());
        }
        new CodeFinish(settings, start.vocabulary(), temperature, log).write(manager, network, dev);
      }
    }
    return 0;
  }
}
