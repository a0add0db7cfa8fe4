package org.sayso.train.compare;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.sayso.language.compare.PairInput;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;
import org.sayso.train.network.AdamW;
import org.sayso.train.network.Checkpoint;
import org.sayso.train.network.Learning;
import org.sayso.train.network.Sequences;
import org.sayso.wire.ComparedGold.Exchange;

/**
 * Trains one network on both tasks in turn: which answer belongs to which question, and how an
 * answer stands to a claim. Goes on from its last checkpoint.
 */
final class CompareTrainer {

  private static final int MULTIPLE = 8;
  private static final int TOLD_EVERY = 25;
  private static final int SAVED_EVERY = 50;

  /** The most questions of one step. */
  private static final int WIDEST = 10;

  /** Shorter than what is looked at when comparing: it learns nearly as much in half the time. */
  private static final int QUESTION = 64;

  private static final int ANSWER = 112;
  private static final int TOGETHER = 124;

  /** The most pairs with one label of one set in an epoch; the rest waits for the next. */
  private static final int MOST_OF_LABEL = 400;

  /** How often our own pairs are seen in an epoch: there are few of them. */
  private static final int OWN = 2;

  /** One step's worth: either an exchange or pairs. */
  private record Lesson(List<Input> claims, List<Input> answers, List<ComparedPair> pairs) {}

  private final CompareSettings settings;
  private final Consumer<String> log;

  CompareTrainer(CompareSettings settings, Consumer<String> log) {
    this.settings = settings;
    this.log = log;
  }

  void train(NDManager manager, CompareNetwork network, CompareData data) throws IOException {
    AdamW optimizer = new AdamW(manager, network.encoder().trained());
    Checkpoint checkpoint = new Checkpoint(settings.output().resolve(Checkpoint.FILE));
    Checkpoint.Place place = checkpoint.restore(network.encoder(), optimizer);
    for (int epoch = place.epoch(); epoch < settings.epochs(); epoch++) {
      Random random = new Random(settings.seed() * 1000 + epoch);
      List<Lesson> lessons = lessons(network.vocabulary(), data, random);
      double[] losses = new double[2];
      int[] counts = new int[2];
      long began = System.nanoTime();
      for (int s = epoch == place.epoch() ? place.step() : 0; s < lessons.size(); s++) {
        Lesson lesson = lessons.get(s);
        double share = (epoch + (double) s / lessons.size()) / settings.epochs();
        int kind = lesson.pairs().isEmpty() ? 0 : 1;
        losses[kind] +=
            Learning.step(
                manager,
                optimizer,
                Learning.rate(settings.rate(), share),
                scratch -> loss(scratch, network, lesson));
        counts[kind]++;
        if ((s + 1) % TOLD_EVERY == 0) {
          log.accept(
              String.format(
                  Locale.ROOT,
                  "epoch %d of %d, step %d of %d: losses %.3f and %.3f, %.2f s a step",
                  epoch + 1,
                  settings.epochs(),
                  s + 1,
                  lessons.size(),
                  losses[0] / Math.max(1, counts[0]),
                  losses[1] / Math.max(1, counts[1]),
                  (System.nanoTime() - began) / 1e9 / TOLD_EVERY));
          losses = new double[2];
          counts = new int[2];
          began = System.nanoTime();
        }
        if ((s + 1) % SAVED_EVERY == 0) {
          checkpoint.save(network.encoder(), optimizer, new Checkpoint.Place(epoch, s + 1));
        }
      }
      checkpoint.save(network.encoder(), optimizer, new Checkpoint.Place(epoch + 1, 0));
      log.accept("%d steps left out so far".formatted(optimizer.skipped()));
    }
  }

  private NDArray loss(NDManager scratch, CompareNetwork network, Lesson lesson) {
    float dropout = settings.dropout();
    return lesson.pairs().isEmpty()
        ? CompareLoss.related(
            scratch, network.related(scratch, lesson.claims(), lesson.answers(), dropout))
        : CompareLoss.relations(
            scratch, network.relations(scratch, lesson.claims(), dropout), lesson.pairs());
  }

  private List<Lesson> lessons(WordPiece vocabulary, CompareData data, Random random) {
    List<Lesson> lessons = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>(data.exchanges());
    exchanges.addAll(asExchanges(data.pairs().getOrDefault("claims", List.of()), random));
    for (Exchange exchange : exchanges) {
      if (random.nextDouble() < settings.exchanges()) {
        lessons.add(exchange(exchange, vocabulary, random));
      }
    }
    lessons.addAll(pairs(vocabulary, chosen(data, random), random));
    Collections.shuffle(lessons, random);
    return lessons;
  }

  private static Lesson exchange(Exchange exchange, WordPiece vocabulary, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < exchange.questions().size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    List<Integer> some = order.subList(0, Math.min(WIDEST, order.size()));
    return new Lesson(
        some.stream()
            .map(i -> PairInput.of(exchange.questions().get(i), QUESTION, vocabulary))
            .toList(),
        some.stream()
            .map(i -> PairInput.of(exchange.answers().get(i), ANSWER, vocabulary))
            .toList(),
        List.of());
  }

  /** Claims with an article each, of a part of the pairs; no two of a group are alike. */
  private static List<Exchange> asExchanges(List<ComparedPair> pairs, Random random) {
    List<ComparedPair> shuffled = new ArrayList<>(pairs);
    Collections.shuffle(shuffled, random);
    List<Exchange> exchanges = new ArrayList<>();
    for (int from = 0; from + WIDEST <= shuffled.size() / 12; from += WIDEST) {
      Map<String, String> group = new HashMap<>();
      shuffled.subList(from, from + WIDEST).stream()
          .filter(pair -> !group.containsValue(pair.answer()))
          .forEach(pair -> group.putIfAbsent(pair.claim(), pair.answer()));
      exchanges.add(new Exchange(List.copyOf(group.keySet()), List.copyOf(group.values())));
    }
    return exchanges;
  }

  private static List<ComparedPair> chosen(CompareData data, Random random) {
    List<ComparedPair> chosen = new ArrayList<>();
    for (int i = 0; i < OWN; i++) {
      chosen.addAll(CompareData.own());
    }
    data.pairs()
        .forEach(
            (set, pairs) -> {
              List<ComparedPair> shuffled = new ArrayList<>(pairs);
              Collections.shuffle(shuffled, random);
              Map<String, Integer> taken = new HashMap<>();
              for (ComparedPair pair : shuffled) {
                if (taken.merge(pair.label(), 1, Integer::sum) <= MOST_OF_LABEL) {
                  chosen.add(pair);
                }
              }
            });
    return chosen;
  }

  private List<Lesson> pairs(WordPiece vocabulary, List<ComparedPair> pairs, Random random) {
    record Ready(ComparedPair pair, Input input) {}
    List<Ready> ready = new ArrayList<>();
    pairs.forEach(
        pair ->
            ready.add(
                new Ready(pair, PairInput.of(pair.claim(), pair.answer(), TOGETHER, vocabulary))));
    Collections.shuffle(ready, random);
    List<Lesson> lessons = new ArrayList<>();
    for (int from = 0; from < ready.size(); from += 256) {
      List<Ready> pool = new ArrayList<>(ready.subList(from, Math.min(from + 256, ready.size())));
      pool.sort(Comparator.comparingInt(r -> r.input().length()));
      List<Ready> group = new ArrayList<>();
      for (Ready next : pool) {
        int length = Sequences.filled(next.input().length(), MULTIPLE);
        if (!group.isEmpty() && (group.size() + 1) * length > settings.batch() / 2) {
          lessons.add(lesson(group.stream().map(Ready::pair).toList(), vocabulary));
          group.clear();
        }
        group.add(next);
      }
      lessons.add(lesson(group.stream().map(Ready::pair).toList(), vocabulary));
    }
    return lessons;
  }

  private static Lesson lesson(List<ComparedPair> pairs, WordPiece vocabulary) {
    return new Lesson(
        pairs.stream().map(p -> PairInput.of(p.claim(), p.answer(), TOGETHER, vocabulary)).toList(),
        List.of(),
        pairs);
  }
}
