package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.sayso.evaluate.AttributionScore;
import org.sayso.extract.attribution.Confidence;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.language.encoder.Encoder;
import org.sayso.language.encoder.Window;
import org.sayso.model.Evidence;
import org.sayso.train.network.AdamW;
import org.sayso.train.network.Checkpoint;
import org.sayso.train.network.Learning;

/**
 * Trains one network: epochs of steps with a learning rate that rises and falls, checkpoints, and a
 * look at the held-out articles after each epoch. A training that was stopped goes on from its last
 * checkpoint and sees the same examples as one that was not.
 */
final class Trainer {

  private static final int TOLD_EVERY = 25;
  private static final int SAVED_EVERY = 100;

  private final Settings settings;
  private final Article.Maker maker;
  private final List<MarkedText> texts;
  private final List<Article> heldOut;
  private final Consumer<String> log;
  private final boolean nestedKnown;

  Trainer(
      Settings settings,
      Article.Maker maker,
      List<MarkedText> texts,
      List<Article> heldOut,
      Consumer<String> log) {
    this.settings = settings;
    this.maker = maker;
    this.texts = texts;
    this.heldOut = heldOut;
    this.log = log;
    nestedKnown = texts.stream().anyMatch(text -> !text.nested().isEmpty());
  }

  void train(NDManager manager, Network network) throws IOException {
    AdamW optimizer = new AdamW(manager, network.encoder().trained());
    Checkpoint checkpoint = new Checkpoint(settings.output().resolve(Checkpoint.FILE));
    Checkpoint.Place place = checkpoint.restore(network.encoder(), optimizer);
    Stopping stopping = new Stopping(settings.output());
    for (int epoch = place.epoch(); epoch < settings.epochs(); epoch++) {
      Random random = new Random(settings.seed() * 1000 + epoch);
      List<List<Example>> groups = Batch.group(examples(random), settings.batch(), random);
      Progress progress = new Progress(epoch, groups.size());
      for (int s = epoch == place.epoch() ? place.step() : 0; s < groups.size(); s++) {
        List<Example> group = groups.get(s);
        double share = (epoch + (double) s / groups.size()) / settings.epochs();
        double loss =
            Learning.step(
                manager,
                optimizer,
                Learning.rate(settings.rate(), share),
                scratch -> loss(scratch, network, group));
        progress.add(loss, s);
        if ((s + 1) % SAVED_EVERY == 0) {
          checkpoint.save(network.encoder(), optimizer, new Checkpoint.Place(epoch, s + 1));
        }
      }
      checkpoint.save(network.encoder(), optimizer, new Checkpoint.Place(epoch + 1, 0));
      double f1 = judge(manager, network, epoch + 1, optimizer.skipped());
      if (f1 >= stopping.best()) {
        checkpoint.copyTo(settings.output().resolve(Checkpoint.BEST));
      }
      stopping.note(epoch + 1, f1);
      if (stopping.isOver()) {
        log.accept("two epochs in a row were clearly worse than the best: stopped");
        return;
      }
    }
  }

  /** Says how it goes and how long it will take. */
  private final class Progress {

    private final int epoch;
    private final int steps;
    private final long began = System.nanoTime();
    private int done;
    private double loss;

    Progress(int epoch, int steps) {
      this.epoch = epoch;
      this.steps = steps;
    }

    void add(double lossOfStep, int step) {
      done++;
      loss += lossOfStep;
      if (done % TOLD_EVERY == 0) {
        double seconds = (System.nanoTime() - began) / 1e9 / done;
        double left = seconds * ((double) steps * (settings.epochs() - epoch) - step - 1) / 60;
        log.accept(
            String.format(
                Locale.ROOT,
                "epoch %d of %d, step %d of %d: loss %.4f, %.2f s a step, %.0f min left",
                epoch + 1,
                settings.epochs(),
                step + 1,
                steps,
                loss / TOLD_EVERY,
                seconds,
                left));
        loss = 0;
      }
    }
  }

  private List<Example> examples(Random random) {
    List<Example> examples = new ArrayList<>();
    for (MarkedText text : texts) {
      boolean damaged = random.nextDouble() < settings.noise();
      Article article = maker.make(damaged ? Noise.any(random).damage(text, random) : text);
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

  private NDArray loss(NDManager scratch, Network network, List<Example> group) {
    Batch batch = Batch.of(scratch, group, maker.vocabulary().padding());
    return Loss.of(network.scores(batch, settings.dropout()), batch);
  }

  private double judge(NDManager manager, Network network, int epoch, int skipped) {
    Judge judge = new Judge(maker.vocabulary(), network, manager);
    AttributionScore score =
        Judge.score(
            heldOut,
            judge.evidence(heldOut).stream().map(Evidence::outer).toList(),
            new LearnedAttributor(Confidence.ofAnchor(0.45)));
    log.accept(
        String.format(
            Locale.ROOT,
            "after epoch %d, held-out articles: full F1 %.4f (P %.3f, R %.3f), content tokens %.3f,"
                + " source %.3f, cue %.3f; %d steps left out",
            epoch,
            score.metric("full").f1(),
            score.metric("full").precision(),
            score.metric("full").recall(),
            score.metric("tokw/content").f1(),
            score.metric("tokw/source").f1(),
            score.metric("tokw/cue").f1(),
            skipped));
    return score.metric("full").f1();
  }
}
