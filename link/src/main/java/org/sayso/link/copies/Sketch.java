package org.sayso.link.copies;

import java.util.Arrays;
import org.sayso.model.Text;

/**
 * What is kept of a report's words to know its copies, some 1,200 bytes.
 *
 * <p>The sample is that of Broder (1997): the smallest hashes of all runs of five words. Of two
 * reports it tells which part of their runs is shared, within .09 (two standard errors at one
 * half).
 *
 * @param document id of the document
 * @param words how many words it has
 * @param content hash of all its words in order: equal for exact copies
 * @param sample first the keys under which it is found, then the smallest hashes of its runs,
 *     ascending, at most 128
 */
public record Sketch(String document, int words, long content, long[] sample) {

  private static final int SAMPLE = 128;
  private static final int BANDS = 20;
  private static final int ROWS = 2;
  private static final int KEYS = BANDS + 1;

  /** Copies the array. */
  public Sketch {
    sample = sample.clone();
  }

  /** The sketch of a text. */
  public static Sketch of(String document, Text text) {
    long[] words = Shingles.words(text);
    long[] runs = Shingles.of(words);
    long content = 0;
    for (long word : words) {
      content = Shingles.mix(content * 31 + word);
    }
    int kept = Math.min(SAMPLE, runs.length);
    long[] sample = Arrays.copyOf(keys(runs, content), KEYS + kept);
    System.arraycopy(runs, 0, sample, KEYS, kept);
    return new Sketch(document, words.length, content, sample);
  }

  /**
   * MinHash in bands (Leskovec, Rajaraman and Ullman 2014, chapter 3): two reports that share the
   * part {@code j} of their runs share a key with the probability {@code 1 - (1 - j^2)^20}: 99.7 %
   * at one half, 85 % at .3. One key more finds exact copies.
   */
  private static long[] keys(long[] runs, long content) {
    long[] keys = new long[KEYS];
    keys[BANDS] = content;
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        long seed = Shingles.mix(band * ROWS + row + 1);
        long least = Long.MAX_VALUE;
        for (long run : runs) {
          least = Math.min(least, Shingles.mix(run ^ seed));
        }
        key = Shingles.mix(key * 31 + least);
      }
      keys[band] = key;
    }
    return keys;
  }

  /** A copy of the sample. */
  @Override
  public long[] sample() {
    return sample.clone();
  }

  /** The keys under which it is found, each once. */
  long[] keys() {
    return Arrays.stream(sample, 0, KEYS).distinct().toArray();
  }

  /** Which part of the runs of both together both have, from 0 to 1; estimated. */
  double resemblance(Sketch other) {
    boolean whole = size() < SAMPLE && other.size() < SAMPLE;
    int i = 0;
    int j = 0;
    int seen = 0;
    int shared = 0;
    while ((whole || seen < SAMPLE) && (i < size() || j < other.size())) {
      int order =
          i == size()
              ? 1
              : j == other.size() ? -1 : Long.compare(sample[KEYS + i], other.sample[KEYS + j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      seen++;
    }
    return seen == 0 ? 0 : (double) shared / seen;
  }

  private int size() {
    return sample.length - KEYS;
  }

  /** Which part of the runs of the shorter report the other has, from 0 to 1; estimated. */
  double containment(Sketch other) {
    double resemblance = resemblance(other);
    double shared = resemblance / (1 + resemblance) * (words + other.words);
    return Math.min(1, shared / Math.max(1, Math.min(words, other.words)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch sketch
        && document.equals(sketch.document)
        && words == sketch.words
        && content == sketch.content
        && Arrays.equals(sample, sketch.sample);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(content);
  }

  @Override
  public String toString() {
    return "Sketch[%s, %d words]".formatted(document, words);
  }
}
