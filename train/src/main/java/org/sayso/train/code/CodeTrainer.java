package org.sayso.train.code;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.sayso.language.encoder.Input;
import org.sayso.train.network.AdamW;
import org.sayso.train.network.Checkpoint;
import org.sayso.train.network.Learning;
import org.sayso.train.network.Sequences;

/** Trains one network on coded sentences; goes on from its last checkpoint. */
final class CodeTrainer {

  private static final int MULTIPLE = 8;

  private final CodeSettings settings;
  private final Consumer<String> log;

  CodeTrainer(CodeSettings settings, Consumer<String> log) {
    this.settings = settings;
    this.log = log;
  }

  /** Learns the rows; those of {@code more} count less. */
  void train(NDManager manager, CodeNetwork network, List<CodedRow> rows, List<CodedRow> more)
      throws IOException {
    AdamW optimizer = new AdamW(manager, network.encoder().trained());
    Checkpoint checkpoint = new Checkpoint(settings.output().resolve(Checkpoint.FILE));
    Checkpoint.Place place = checkpoint.restore(network.encoder(), optimizer);
    for (int epoch = place.epoch(); epoch < settings.epochs(); epoch++) {
      Random random = new Random(settings.seed() * 1000 + epoch);
      List<List<Lesson>> groups = group(lessons(network, rows, more, random), random);
      double loss = 0;
      long began = System.nanoTime();
      for (int s = 0; s < groups.size(); s++) {
        List<Lesson> lessons = groups.get(s);
        double share = (epoch + (double) s / groups.size()) / settings.epochs();
        loss +=
            Learning.step(
                manager,
                optimizer,
                Learning.rate(settings.rate(), share),
                scratch -> loss(scratch, network, lessons, random));
      }
      checkpoint.save(network.encoder(), optimizer, new Checkpoint.Place(epoch + 1, 0));
      log.accept(
          String.format(
              Locale.ROOT,
              "epoch %d of %d: loss %.4f, %d steps of %.2f s; %d steps left out",
              epoch + 1,
              settings.epochs(),
              loss / groups.size(),
              groups.size(),
              (System.nanoTime() - began) / 1e9 / groups.size(),
              optimizer.skipped()));
    }
  }

  /** A row ready for the network, and how much it counts. */
  private record Lesson(CodedRow row, Input input, float weight) {}

  private List<Lesson> lessons(
      CodeNetwork network, List<CodedRow> rows, List<CodedRow> more, Random random) {
    List<Lesson> lessons = new ArrayList<>();
    rows.forEach(row -> lessons.add(new Lesson(row, network.input(row), 1)));
    for (CodedRow row : more) {
      // Rows that tell a root are always learned from; of the vaguer ones a part at a time.
      boolean vague = row.root().isEmpty();
      if (!vague || random.nextDouble() < settings.vague()) {
        lessons.add(new Lesson(row, network.input(row), vague ? 0.3f : 0.7f));
      }
    }
    return lessons;
  }

  private List<List<Lesson>> group(List<Lesson> lessons, Random random) {
    List<Lesson> shuffled = new ArrayList<>(lessons);
    Collections.shuffle(shuffled, random);
    List<List<Lesson>> groups = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); from += 256) {
      List<Lesson> pool =
          new ArrayList<>(shuffled.subList(from, Math.min(from + 256, shuffled.size())));
      pool.sort(Comparator.comparingInt(lesson -> lesson.input().length()));
      List<Lesson> group = new ArrayList<>();
      for (Lesson lesson : pool) {
        int length = Sequences.filled(lesson.input().length(), MULTIPLE);
        if (!group.isEmpty() && (group.size() + 1) * length > settings.batch()) {
          groups.add(group);
          group = new ArrayList<>();
        }
        group.add(lesson);
      }
      groups.add(group);
    }
    Collections.shuffle(groups, random);
    return groups;
  }

  private NDArray loss(
      NDManager scratch, CodeNetwork network, List<Lesson> lessons, Random random) {
    float dropout = settings.dropout();
    NDArray prototypes = network.prototypes(scratch, network.some(random), dropout);
    NDArray scores =
        network.scores(scratch, lessons.stream().map(Lesson::input).toList(), prototypes, dropout);
    float[] weights = new float[lessons.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = lessons.get(i).weight();
    }
    return CodeLoss.of(scratch, scores, lessons.stream().map(Lesson::row).toList(), weights);
  }
}
