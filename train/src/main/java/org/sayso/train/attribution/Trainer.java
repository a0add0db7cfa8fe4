package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.sayso.evaluate.AttributionScore;
import org.sayso.extract.attribution.Confidence;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.language.encoder.Window;
import org.sayso.model.Evidence;

/** Trains one network: epochs of steps, checkpoints, and a look at the held-out articles. */
final class Trainer {

  private static final double WARM_UP = 0.08;

  private final Settings settings;
  private final Article.Maker maker;
  private final List<MarkedText> texts;
  private final List<List<Article>> judged;
  private final Consumer<String> log;

  Trainer(
      Settings settings,
      Article.Maker maker,
      List<MarkedText> texts,
      List<List<Article>> judged,
      Consumer<String> log) {
    this.settings = settings;
    this.maker = maker;
    this.texts = texts;
    this.judged = judged;
    this.log = log;
  }

  void train(NDManager manager, Network network) throws IOException {
    AdamW optimizer = new AdamW(manager, network.trained());
    Checkpoint checkpoint = new Checkpoint(settings.output().resolve("checkpoint"));
    Checkpoint.Place place = checkpoint.restore(network, optimizer);
    long began = System.nanoTime();
    long done = 0;
    for (int epoch = place.epoch(); epoch < settings.epochs(); epoch++) {
      Random random = new Random(settings.seed() * 1000 + epoch);
      List<List<Example>> groups = Batch.group(examples(random), settings.batch(), random);
      int total = groups.size() * settings.epochs();
      double lossSum = 0;
      int counted = 0;
      for (int s = epoch == place.epoch() ? place.step() : 0; s < groups.size(); s++) {
        float rate = rate(epoch * groups.size() + s, total);
        lossSum += step(manager, network, optimizer, groups.get(s), rate);
        counted++;
        done++;
        if (counted % 25 == 0) {
          double seconds = (System.nanoTime() - began) / 1e9;
          long left = total - ((long) epoch * groups.size() + s + 1);
          log.accept(
              String.format(
                  Locale.ROOT,
                  "epoch %d step %d/%d loss %.4f rate %.2e %.2f s/step left %.0f min skipped %d",
                  epoch + 1,
                  s + 1,
                  groups.size(),
                  lossSum / counted,
                  rate,
                  seconds / done,
                  left * seconds / done / 60,
                  optimizer.skipped()));
          lossSum = 0;
          counted = 0;
        }
        if ((s + 1) % 100 == 0) {
          checkpoint.save(network, optimizer, new Checkpoint.Place(epoch, s + 1));
        }
      }
      checkpoint.save(network, optimizer, new Checkpoint.Place(epoch + 1, 0));
      judge(manager, network, epoch + 1);
    }
  }

  private List<Example> examples(Random random) {
    List<Example> examples = new ArrayList<>();
    boolean nestedKnown = texts.stream().anyMatch(text -> !text.nested().isEmpty());
    for (MarkedText document : texts) {
      MarkedText read =
          random.nextDouble() < settings.noise() ? Noise.any(random).damage(document, random) : document;
      Article article = maker.make(read);
      int first = Encoder.WINDOW / 3 + random.nextInt(Encoder.WINDOW * 2 / 3 + 1);
      for (Window window :
          Window.cut(
              article.text(), article.pieces(), first, Encoder.WINDOW, Encoder.OVERLAP / 2)) {
        examples.add(
            Example.of(
                article.pieces(),
                window,
                maker.vocabulary(),
                article.labels(),
                nestedKnown,
                random));
      }
    }
    return examples;
  }

  private float rate(int step, int total) {
    double warm = total * WARM_UP;
    double share = step < warm ? (step + 1) / warm : (total - step) / (total - warm);
    return (float) (settings.rate() * share);
  }

  private double step(
      NDManager manager, Network network, AdamW optimizer, List<Example> group, float rate) {
    try (NDManager scratch = manager.newSubManager()) {
      Batch batch = Batch.of(scratch, group, maker.vocabulary().padding());
      JniUtils.setGradMode(true);
      NDArray loss = Loss.of(network.scores(batch, settings.dropout()), batch);
      loss.attach(scratch);
      NDArray one = scratch.create(1f);
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, false, false);
      JniUtils.setGradMode(false);
      optimizer.step(scratch, rate);
      return loss.getFloat();
    }
  }

  private void judge(NDManager manager, Network network, int epoch) throws IOException {
    Judge judge = new Judge(maker.vocabulary(), settings, network, manager);
    for (List<Article> articles : judged) {
      List<Evidence> evidence = judge.evidence(articles);
      StringBuilder line = new StringBuilder("judged after epoch " + epoch);
      for (double least : new double[] {0.3, 0.4, 0.5}) {
        AttributionScore score = Judge.score(articles, evidence, new LearnedAttributor(Confidence.ofAnchor(least)));
        line.append(
            String.format(
                Locale.ROOT,
                " | >=%.1f full %.4f (p %.3f r %.3f) j50 %.4f src %.3f cue %.3f content %.3f",
                least,
                score.metric("full").f1(),
                score.metric("full").precision(),
                score.metric("full").recall(),
                score.metric("j50").f1(),
                score.metric("tokw/source").f1(),
                score.metric("tokw/cue").f1(),
                score.metric("tokw/content").f1()));
      }
      log.accept(line.toString());
      Files.writeString(
          settings.output().resolve("curve.log"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }
}
