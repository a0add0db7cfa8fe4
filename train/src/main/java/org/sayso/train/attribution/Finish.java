package org.sayso.train.attribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.sayso.evaluate.AttributionScore;
import org.sayso.extract.attribution.Confidence;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.language.encoder.Encoder;
import org.sayso.language.encoder.ModelFile;
import org.sayso.model.Evidence;
import org.sayso.train.onnx.OnnxExport;
import org.sayso.train.onnx.Precision;

/**
 * What follows a training: confidence is fitted, the model written in 32 and in 8 bits, both files
 * are run and held against the trainer's own numbers, and the small one reads damaged texts.
 */
final class Finish {

  private final Article.Maker maker;
  private final List<String> vocabulary;
  private final Settings settings;
  private final Consumer<String> log;

  Finish(Article.Maker maker, List<String> vocabulary, Settings settings, Consumer<String> log) {
    this.maker = maker;
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.log = log;
  }

  /**
   * Writes {@code attribution-en.onnx} (8 bits), {@code attribution-en-fp32.onnx}, {@code
   * vocabulary.txt}, {@code confidence.tsv} and {@code reliability.md} into the output.
   */
  void write(Judge judge, Network network, List<Article> heldOut, List<Article> dev)
      throws IOException {
    Path folder = settings.output();
    Files.write(folder.resolve("vocabulary.txt"), vocabulary);
    Path small = written(network, Precision.INT8, folder.resolve("attribution-en.onnx"));
    Path large = written(network, Precision.FP32, folder.resolve("attribution-en-fp32.onnx"));
    List<Evidence> evidence = read(small, heldOut);
    Confidence confidence = Calibration.fit(heldOut, evidence);
    Files.writeString(folder.resolve("confidence.tsv"), confidence.toTable());
    tell("held out, trainer", heldOut, outer(judge.evidence(heldOut)), confidence);
    tell("held out, 8 bits", heldOut, evidence, confidence);
    if (!dev.isEmpty()) {
      List<Evidence> own = outer(judge.evidence(dev));
      tell("dev, trainer", dev, own, confidence);
      tell("dev, 32 bits", dev, read(large, dev), confidence);
      tell("dev, 8 bits", dev, read(small, dev), confidence);
      Files.writeString(
          folder.resolve("reliability.md"), Calibration.reliability(dev, own, confidence));
      for (Noise noise : Noise.values()) {
        Random random = new Random(settings.seed());
        List<Article> damaged =
            dev.stream().map(a -> maker.make(noise.damage(a.marked(), random))).toList();
        tell("dev, 8 bits, " + noise, damaged, read(small, damaged), confidence);
      }
    }
  }

  private Path written(Network network, Precision precision, Path file) throws IOException {
    Map<String, String> metadata =
        Map.of(
            "task", "attribution",
            "base", settings.base(),
            "seed", Long.toString(settings.seed()),
            "epochs", Integer.toString(settings.epochs()));
    try (OutputStream out = Files.newOutputStream(file)) {
      OnnxExport.write(network.encoder().weights(), metadata, precision, out);
    }
    log.accept("%s: %d KB".formatted(file, Files.size(file) / 1024));
    return file;
  }

  private List<Evidence> read(Path model, List<Article> articles) {
    Encoder encoder = new Encoder(vocabulary, model.toString(), ModelFile.at(model));
    return outer(
        articles.stream()
            .map(article -> encoder.read(article.text()).orElse(Evidence.none()))
            .toList());
  }

  /** The gold marks nothing inside other contents. */
  private static List<Evidence> outer(List<Evidence> evidence) {
    return evidence.stream().map(Evidence::outer).toList();
  }

  private void tell(
      String what, List<Article> articles, List<Evidence> evidence, Confidence confidence) {
    AttributionScore score = Judge.score(articles, evidence, new LearnedAttributor(confidence));
    log.accept(
        String.format(
            Locale.ROOT,
            "%s: full F1 %.4f (P %.3f, R %.3f), content tokens %.3f, source %.3f, cue %.3f",
            what,
            score.metric("full").f1(),
            score.metric("full").precision(),
            score.metric("full").recall(),
            score.metric("tokw/content").f1(),
            score.metric("tokw/source").f1(),
            score.metric("tokw/cue").f1()));
  }
}
