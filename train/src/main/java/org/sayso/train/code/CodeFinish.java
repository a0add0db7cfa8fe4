package org.sayso.train.code;

import ai.djl.ndarray.NDManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sayso.evaluate.LabelScore;
import org.sayso.language.coder.RootCoder;
import org.sayso.language.encoder.ModelFile;
import org.sayso.language.encoder.Scorer;
import org.sayso.language.encoder.SharedTables;
import org.sayso.model.Coding;
import org.sayso.model.Text;
import org.sayso.train.onnx.OnnxExport;
import org.sayso.train.onnx.Precision;
import org.sayso.train.onnx.Weights;

/** Writes what was trained, runs it and holds it against the trainer's own numbers. */
final class CodeFinish {

  private final CodeSettings settings;
  private final List<String> vocabulary;
  private final double temperature;
  private final Consumer<String> log;

  CodeFinish(
      CodeSettings settings, List<String> vocabulary, double temperature, Consumer<String> log) {
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.temperature = temperature;
    this.log = log;
  }

  /**
   * Writes {@code code-en.onnx} (8 bits, without tables) and {@code code-en-fp32.onnx} into the
   * output.
   *
   * @param dev rows to tell figures of
   */
  void write(NDManager manager, CodeNetwork network, List<CodedRow> dev) throws IOException {
    Weights weights = network.weights(manager);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("task", "code");
    metadata.put("base", settings.base());
    metadata.put("seed", Long.toString(settings.seed()));
    metadata.put("epochs", Integer.toString(settings.epochs()));
    metadata.put(RootCoder.TEMPERATURE, Double.toString(temperature));
    Path small = settings.output().resolve("code-en.onnx");
    Path large = settings.output().resolve("code-en-fp32.onnx");
    try (OutputStream out = Files.newOutputStream(small)) {
      OnnxExport.writeWithoutTables(weights, metadata, out);
    }
    try (OutputStream out = Files.newOutputStream(large)) {
      OnnxExport.write(weights, metadata, Precision.FP32, out);
    }
    log.accept("%s: %d KB".formatted(small, Files.size(small) / 1024));
    if (dev.isEmpty()) {
      return;
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    OnnxExport.write(weights, metadata, Precision.INT8, whole);
    ModelFile tables = () -> new ByteArrayInputStream(whole.toByteArray());
    List<float[]> own = CodeJudge.scores(manager, network, dev);
    log.accept("dev, trainer: " + CodeJudge.told(CodeJudge.score(dev, own, temperature)));
    tell("dev, 32 bits: ", ModelFile.at(large), dev);
    LabelScore last = tell("dev, 8 bits: ", SharedTables.joined(ModelFile.at(small), tables), dev);
    log.accept(last.table());
  }

  private LabelScore tell(String what, ModelFile model, List<CodedRow> dev) {
    LabelScore score = new LabelScore();
    try (Scorer scorer = new Scorer("the model just written", model)) {
      RootCoder coder = new RootCoder(vocabulary, scorer);
      for (CodedRow row : dev) {
        Coding coding = coder.code(Text.of(row.text()), row.actors());
        row.root()
            .ifPresent(root -> score.add(root.name(), coding.root().name(), coding.confidence()));
      }
    }
    log.accept(what + CodeJudge.told(score));
    return score;
  }
}
