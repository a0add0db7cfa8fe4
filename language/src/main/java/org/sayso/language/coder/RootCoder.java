package org.sayso.language.coder;

import java.util.List;
import java.util.Optional;
import org.sayso.language.encoder.Scorer;
import org.sayso.language.encoder.Shipped;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.Coding;
import org.sayso.model.EventRoot;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.SourceAndTarget;
import org.sayso.model.Text;

/**
 * Tells what a source does or says toward a target in a sentence, as a PLOVER root.
 *
 * <p>A small transformer gives the sentence a score for each root, and one for that none fits. The
 * model is loaded when the first sentence is coded. Thread-safe; the same sentence always gets the
 * same code.
 */
public final class RootCoder {

  /** Number of scores: of the roots in the order of {@link EventRoot}, and of nothing. */
  public static final int LABELS = EventRoot.values().length + 1;

  /** The score for that no root fits. */
  public static final int NOTHING = LABELS - 1;

  /** Where the model says by what its scores are to be divided, to be as sure as it is right. */
  public static final String TEMPERATURE = "temperature";

  private static final String MODEL = "code-en.onnx";

  private final WordPiece vocabulary;
  private final Scorer scorer;

  /** A coder that computes with this model. */
  public RootCoder(List<String> vocabulary, Scorer scorer) {
    this.vocabulary = new WordPiece(vocabulary);
    this.scorer = scorer;
  }

  /** The coder that comes with this module; empty in a build without models. */
  public static Optional<RootCoder> shipped() {
    return Shipped.scorer(RootCoder.class, MODEL)
        .map(scorer -> new RootCoder(Shipped.vocabulary(), scorer));
  }

  /**
   * The code of a sentence.
   *
   * @param actors where source and target stand in it; what is not known is coded without
   * @throws ModelUnavailable if the model is missing or broken
   */
  public Coding code(Text sentence, SourceAndTarget actors) {
    float[] scores =
        scorer.score(List.of(MaskedSentence.of(sentence.value(), actors, vocabulary)))[0][0];
    if (scores.length != LABELS) {
      throw new ModelUnavailable(
          "the model %s gives %d scores, not %d: it is of another version; build sayso again"
              .formatted(MODEL, scores.length, LABELS));
    }
    return coding(scores, Double.parseDouble(scorer.metadata().getOrDefault(TEMPERATURE, "1")));
  }

  /** What scores say, divided by a temperature. */
  public static Coding coding(float[] scores, double temperature) {
    double[] shares = shares(scores, temperature);
    int best = 0;
    for (int i = 1; i < NOTHING; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    // That of all roots together against that of nothing.
    double odds = Math.exp((scores[best] - scores[NOTHING]) / temperature) / shares[best];
    return new Coding(EventRoot.values()[best], shares[best], 1 - 1 / (1 + odds));
  }

  /** How likely each root is if any fits, in the order of {@link EventRoot}. */
  public static double[] shares(float[] scores, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < NOTHING; i++) {
      most = Math.max(most, scores[i]);
    }
    double[] shares = new double[NOTHING];
    double sum = 0;
    for (int i = 0; i < NOTHING; i++) {
      shares[i] = Math.exp((scores[i] - most) / temperature);
      sum += shares[i];
    }
    for (int i = 0; i < NOTHING; i++) {
      shares[i] /= sum;
    }
    return shares;
  }
}
