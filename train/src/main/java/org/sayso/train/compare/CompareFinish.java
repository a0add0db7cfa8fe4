package org.sayso.train.compare;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sayso.evaluate.CompareScore;
import org.sayso.language.compare.CompareLayout;
import org.sayso.language.compare.PairComparer;
import org.sayso.language.compare.PairInput;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.ModelFile;
import org.sayso.language.encoder.Scorer;
import org.sayso.language.encoder.SharedTables;
import org.sayso.train.onnx.OnnxExport;
import org.sayso.train.onnx.Precision;
import org.sayso.train.onnx.Weights;
import org.sayso.wire.ComparedGold.Exchange;

/** Writes what was trained, fits the mix of features, runs the file and tells its figures. */
final class CompareFinish {

  private static final int CHECKED = 20;

  private final CompareSettings settings;
  private final List<String> vocabulary;
  private final Consumer<String> log;

  CompareFinish(CompareSettings settings, List<String> vocabulary, Consumer<String> log) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.log = log;
  }

  /**
   * Writes {@code compare-en.onnx} (8 bits, without tables) into the output.
   *
   * @param heldOut exchanges to fit the mix on
   * @param dev to tell figures of
   */
  void write(NDManager manager, CompareNetwork network, List<Exchange> heldOut, CompareData dev)
      throws IOException {
    Weights weights = network.weights();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    OnnxExport.write(weights, Map.of(), Precision.INT8, whole);
    ModelFile tables = () -> new ByteArrayInputStream(whole.toByteArray());
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("task", "compare");
    metadata.put("base", settings.base());
    metadata.put("seed", Long.toString(settings.seed()));
    metadata.put("epochs", Integer.toString(settings.epochs()));
    Path file = settings.output().resolve("compare-en.onnx");
    write(weights, metadata, file);
    checkAgainstTrainer(manager, network, weights, dev);
    double[] mix;
    try (Scorer scorer = new Scorer("the model just written", joined(file, tables))) {
      mix = MixFit.of(new PairComparer(vocabulary, scorer), heldOut);
    }
    metadata.put(
        PairComparer.MIX,
        Arrays.stream(mix)
            .mapToObj(number -> String.format(Locale.ROOT, "%.4f", number))
            .collect(Collectors.joining(" ")));
    log.accept("mix: " + metadata.get(PairComparer.MIX));
    write(weights, metadata, file);
    log.accept("%s: %d KB".formatted(file, Files.size(file) / 1024));
    try (Scorer scorer = new Scorer("the model just written", joined(file, tables))) {
      tell(new PairComparer(vocabulary, scorer), dev);
    }
  }

  private static ModelFile joined(Path file, ModelFile tables) {
    return SharedTables.joined(ModelFile.at(file), tables);
  }

  private static void write(Weights weights, Map<String, String> metadata, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      OnnxExport.writeWithoutTables(weights, metadata, out);
    }
  }

  /** The same pairs in the trainer and in a file of 32 bits. */
  private void checkAgainstTrainer(
      NDManager manager, CompareNetwork network, Weights weights, CompareData dev)
      throws IOException {
    List<Input> inputs =
        dev.pairs().values().stream()
            .flatMap(List::stream)
            .limit(CHECKED)
            .map(p -> PairInput.of(p.claim(), p.answer(), PairInput.TOGETHER, network.vocabulary()))
            .toList();
    if (inputs.isEmpty()) {
      return;
    }
    ByteArrayOutputStream exact = new ByteArrayOutputStream();
    OnnxExport.write(weights, Map.of(), Precision.FP32, exact);
    double most = 0;
    try (NDManager scratch = manager.newSubManager();
        Scorer scorer =
            new Scorer(
                "the model in 32 bits", () -> new ByteArrayInputStream(exact.toByteArray()))) {
      NDArray own = network.relations(scratch, inputs, 0);
      own.attach(scratch);
      float[] flat = own.toFloatArray();
      for (int i = 0; i < inputs.size(); i++) {
        double[] other = CompareLayout.relations(scorer.score(List.of(inputs.get(i)))[0]);
        for (int r = 0; r < CompareLayout.RELATIONS; r++) {
          most = Math.max(most, Math.abs(flat[i * CompareLayout.RELATIONS + r] - other[r]));
        }
      }
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "the file in 32 bits differs from the trainer by at most %.5f in %d pairs",
            most,
            inputs.size()));
  }

  private void tell(PairComparer comparer, CompareData dev) {
    CompareScore ranks = new CompareScore();
    for (Exchange exchange : dev.exchanges()) {
      int n = exchange.questions().size();
      double[][] related = new double[n][n];
      for (int answer = 0; answer < n; answer++) {
        for (int question = 0; question < n; question++) {
          related[answer][question] =
              -comparer
                  .compare(exchange.questions().get(question), exchange.answers().get(answer))
                  .unrelated();
        }
      }
      ranks.add(related);
    }
    log.accept("dev, exchanges:\n" + ranks.table());
    dev.pairs()
        .forEach(
            (set, pairs) -> {
              CompareScore score = new CompareScore();
              pairs.forEach(
                  pair -> score.add(pair.label(), comparer.compare(pair.claim(), pair.answer())));
              log.accept("dev, %s:\n%s".formatted(set, score.table()));
            });
  }
}
