package org.sayso.language.encoder;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Evidence;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.ParsedText;

/**
 * Reads a text once with a small transformer and tells what it holds likely of who says what.
 *
 * <p>The model is loaded when the first text is read. Thread-safe; the same text gives the same
 * evidence whatever else is read beside it.
 */
public final class Encoder {

  /** The most pieces of a window: what the model was trained with. */
  public static final int WINDOW = 254;

  /** Pieces that neighbouring windows share. */
  public static final int OVERLAP = 64;

  /**
   * The most pieces of a text: some 30,000 English words, a hundred pages. A longer text would take
   * longer than anybody waits for one input.
   */
  public static final int MOST = 40_000;

  /** Windows whose scores are held at a time: some 13 MB. */
  private static final int AT_ONCE = 32;

  private final WordPiece vocabulary;
  private final String name;
  private final Scorer scorer;

  /**
   * An encoder that computes with this model.
   *
   * @param vocabulary the pieces of words in the order of their ids
   * @param name says in messages which model it is
   */
  public Encoder(List<String> vocabulary, String name, ModelFile model) {
    this.vocabulary = new WordPiece(vocabulary);
    this.name = name;
    this.scorer = new Scorer(name, model);
  }

  /** The encoder that comes with this module; empty in a build without models. */
  public static Optional<Encoder> shipped() {
    return Shipped.encoder();
  }

  /**
   * What is likely of a text; empty if it has more than {@link #MOST} pieces.
   *
   * @throws ModelUnavailable if the model is missing or broken
   */
  public Optional<Evidence> read(ParsedText text) {
    Pieces pieces = Pieces.of(text, vocabulary);
    if (pieces.ids().length > MOST) {
      return Optional.empty();
    }
    List<Window> windows = Window.cut(text, pieces, WINDOW, OVERLAP);
    if (!windows.isEmpty() && scorer.labels() != ScoreLayout.SIZE) {
      throw new ModelUnavailable(
          "%s gives %d numbers a token, not %d: it is of another version; build sayso again"
              .formatted(name, scorer.labels(), ScoreLayout.SIZE));
    }
    EvidenceBuilder evidence = new EvidenceBuilder(text.tokens().size());
    for (int from = 0; from < windows.size(); from += AT_ONCE) {
      List<Window> some = windows.subList(from, Math.min(from + AT_ONCE, windows.size()));
      float[][][] scores =
          scorer.score(some.stream().map(w -> pieces.input(w, vocabulary)).toList());
      for (int w = 0; w < some.size(); w++) {
        evidence.add(some.get(w), pieces.firstOfTokens(some.get(w), scores[w]));
      }
    }
    return Optional.of(evidence.build());
  }
}
