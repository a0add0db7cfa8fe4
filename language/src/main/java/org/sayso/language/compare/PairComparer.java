package org.sayso.language.compare;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.Scorer;
import org.sayso.language.encoder.Shipped;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.Comparison;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.Relation;

/**
 * Tells whether and how one text answers another.
 *
 * <p>Whether: both texts are encoded alone and held against each other, so a text that is compared
 * with many is encoded once (the last ones are kept). How: where an answer is likely enough, the
 * same encoder reads both together. The model is loaded with the first pair. Thread-safe; a pair
 * always gets the same scores.
 */
public final class PairComparer {

  /** Where the model says how features make the odds: three weights and a constant. */
  public static final String MIX = "mix";

  private static final String MODEL = "compare-en.onnx";

  /** Texts that are kept encoded, some 80 KB each. */
  private static final int KEPT = 512;

  /**
   * Below that how is not looked at, all ways count the same: it would cost ten times as much as
   * whether, and the texts are called unrelated anyway.
   */
  private static final double WORTH_READING = 0.3;

  private final WordPiece vocabulary;
  private final Scorer scorer;
  private final Map<String, EncodedText> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, .75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, EncodedText> eldest) {
              return size() > KEPT;
            }
          });

  /** A comparer that computes with this model. */
  public PairComparer(List<String> vocabulary, Scorer scorer) {
    this.vocabulary = new WordPiece(vocabulary);
    this.scorer = scorer;
  }

  /** The comparer that comes with this module; empty in a build without models. */
  public static Optional<PairComparer> shipped() {
    return Shipped.scorer(PairComparer.class, MODEL)
        .map(scorer -> new PairComparer(Shipped.vocabulary(), scorer));
  }

  /**
   * Compares an answer with a claim.
   *
   * @param claim blank if it is not known; the answer is then taken to answer something
   * @throws ModelUnavailable if the model is missing or broken
   */
  public Comparison compare(String claim, String answer) {
    if (scorer.labels() != CompareLayout.SIZE) {
      throw new ModelUnavailable(
          "the model %s gives %d numbers a piece, not %d: it is of another version; build sayso"
                  .formatted(MODEL, scorer.labels(), CompareLayout.SIZE)
              + " again");
    }
    double related = claim.isBlank() ? 1 : related(claim, answer);
    Map<Relation, Double> scores = new EnumMap<>(Relation.class);
    double[] shares = related < WORTH_READING ? even() : shares(claim, answer);
    for (Relation relation : Relation.values()) {
      scores.put(relation, related * shares[relation.ordinal()]);
    }
    return new Comparison(scores, 1 - related);
  }

  private double related(String claim, String answer) {
    double[] features = encoded(claim).features(encoded(answer));
    String[] mix = scorer.metadata().getOrDefault(MIX, "0 0 0 0").split(" ", -1);
    double odds = Double.parseDouble(mix[EncodedText.FEATURES]);
    for (int i = 0; i < EncodedText.FEATURES; i++) {
      odds += Double.parseDouble(mix[i]) * features[i];
    }
    return 1 / (1 + Math.exp(-odds));
  }

  private EncodedText encoded(String text) {
    EncodedText known = kept.get(text);
    if (known == null) {
      Input input = PairInput.of(text, PairInput.ALONE, vocabulary);
      known = new EncodedText(input.ids(), scorer.score(List.of(input))[0]);
      kept.put(text, known);
    }
    return known;
  }

  private static double[] even() {
    double[] shares = new double[CompareLayout.RELATIONS];
    Arrays.fill(shares, 1.0 / shares.length);
    return shares;
  }

  private double[] shares(String claim, String answer) {
    Input input = PairInput.of(claim, answer, PairInput.TOGETHER, vocabulary);
    double[] logits = CompareLayout.relations(scorer.score(List.of(input))[0]);
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < CompareLayout.RELATIONS; i++) {
      most = Math.max(most, logits[i]);
    }
    double[] shares = new double[CompareLayout.RELATIONS];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(logits[i] - most);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** What two texts have in common, for the one who fits {@link #MIX}. */
  public double[] features(String claim, String answer) {
    return encoded(claim).features(encoded(answer));
  }
}
