package org.sayso.train;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sayso.language.tagger.TagFeatures;
import org.sayso.language.tagger.Tagger;
import org.sayso.model.PartOfSpeech;

/**
 * Trains the part-of-speech tagger: averaged perceptron (Collins 2002; Freund and Schapire 1999),
 * left to right with its own tags as history.
 */
final class TaggerTrainer {

  private final int[] weights = new int[TagFeatures.BUCKETS * Tagger.TAG_COUNT];
  private final long[] totals = new long[weights.length];
  private final int[] changedAt = new int[weights.length];
  private int clock;

  /** A tagger from sentences, in as many rounds over them; the same seed gives the same tagger. */
  static Tagger train(List<TaggedSentence> sentences, int rounds, long seed) {
    TaggerTrainer trainer = new TaggerTrainer();
    List<TaggedSentence> order = new java.util.ArrayList<>(sentences);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      order.forEach(trainer::learn);
    }
    return trainer.averaged();
  }

  private void learn(TaggedSentence sentence) {
    TagFeatures features = new TagFeatures(sentence.words());
    int[] buckets = new int[TagFeatures.COUNT];
    int previous = Tagger.TAG_COUNT;
    int beforePrevious = Tagger.TAG_COUNT;
    for (int i = 0; i < sentence.words().length; i++) {
      features.fill(i, previous, beforePrevious, buckets);
      int guess = best(buckets);
      PartOfSpeech gold = sentence.tags()[i];
      clock++;
      if (gold != null && gold.ordinal() != guess) {
        for (int bucket : buckets) {
          change(bucket * Tagger.TAG_COUNT + gold.ordinal(), 1);
          change(bucket * Tagger.TAG_COUNT + guess, -1);
        }
      }
      beforePrevious = previous;
      previous = guess;
    }
  }

  private int best(int[] buckets) {
    int[] scores = new int[Tagger.TAG_COUNT];
    for (int bucket : buckets) {
      for (int tag = 0; tag < scores.length; tag++) {
        scores[tag] += weights[bucket * Tagger.TAG_COUNT + tag];
      }
    }
    int best = 0;
    for (int tag = 1; tag < scores.length; tag++) {
      best = scores[tag] > scores[best] ? tag : best;
    }
    return best;
  }

  private void change(int weight, int by) {
    totals[weight] += (long) weights[weight] * (clock - changedAt[weight]);
    changedAt[weight] = clock;
    weights[weight] += by;
  }

  private Tagger averaged() {
    double[] mean = new double[weights.length];
    double[] sizes = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      mean[i] = (totals[i] + (double) weights[i] * (clock - changedAt[i])) / Math.max(1, clock);
      sizes[i] = Math.abs(mean[i]);
    }
    Arrays.sort(sizes);
    // One weight in ten thousand may saturate; the rest keep their proportion in a byte.
    double largest = Math.max(1e-9, sizes[(int) (sizes.length * 0.9999)]);
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      bytes[i] = (byte) Math.round(Math.max(-127, Math.min(127, mean[i] / largest * 127)));
    }
    return new Tagger(bytes);
  }
}
