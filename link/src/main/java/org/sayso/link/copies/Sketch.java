package org.sayso.link.copies;

import java.util.Arrays;

/**
 * What is kept of a report's words to know its copies: a fixed-size sample of its shingles.
 *
 * @param document id of the document
 * @param words how many words it has
 * @param content hash of all its words in order, case and punctuation aside: equal for exact copies
 * @param sample the smallest hashes of its shingles, ascending, at most a fixed number; the ledger
 *     keeps them as 8 bytes each
 */
public record Sketch(String document, int words, long content, long[] sample) {

  /** Copies the array. */
  public Sketch {
    sample = sample.clone();
  }

  /** A copy of the sample. */
  @Override
  public long[] sample() {
    return sample.clone();
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
    return "Sketch[%s, %d words, %d in sample]".formatted(document, words, sample.length);
  }
}
