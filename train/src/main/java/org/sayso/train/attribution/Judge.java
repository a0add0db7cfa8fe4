package org.sayso.train.attribution;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sayso.evaluate.AttributionScore;
import org.sayso.evaluate.AttributionScorer;
import org.sayso.evaluate.Marked;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.language.encoder.Encoder;
import org.sayso.language.encoder.EvidenceBuilder;
import org.sayso.language.encoder.ScoreLayout;
import org.sayso.language.encoder.Window;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.Evidence;

/** Reads articles with a network as it is now, and scores what comes out. */
final class Judge {

  private final WordPiece vocabulary;
  private final Network network;
  private final NDManager manager;

  Judge(WordPiece vocabulary, Network network, NDManager manager) {
    this.vocabulary = vocabulary;
    this.network = network;
    this.manager = manager;
  }

  /** What the network holds likely of each article. */
  List<Evidence> evidence(List<Article> articles) {
    List<List<Window>> windows = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    for (Article article : articles) {
      List<Window> own =
          Window.cut(article.text(), article.pieces(), Encoder.WINDOW, Encoder.OVERLAP);
      windows.add(own);
      own.forEach(w -> examples.add(Example.of(article.pieces(), w, vocabulary)));
    }
    List<float[][]> scores = scores(examples);
    List<Evidence> evidence = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < articles.size(); i++) {
      EvidenceBuilder builder = new EvidenceBuilder(articles.get(i).text().tokens().size());
      for (Window window : windows.get(i)) {
        builder.add(window, scores.get(at++));
      }
      evidence.add(builder.build());
    }
    return evidence;
  }

  private List<float[][]> scores(List<Example> examples) {
    float[][][] scores = new float[examples.size()][][];
    List<Integer> order = new ArrayList<>(IntStream.range(0, examples.size()).boxed().toList());
    order.sort((a, b) -> examples.get(a).ids().length - examples.get(b).ids().length);
    for (int from = 0; from < order.size(); from += 12) {
      List<Integer> group = order.subList(from, Math.min(from + 12, order.size()));
      try (NDManager scratch = manager.newSubManager()) {
        Batch batch =
            Batch.of(scratch, group.stream().map(examples::get).toList(), vocabulary.padding());
        NDArray out = network.scores(batch, 0);
        out.attach(scratch);
        float[] flat = out.toFloatArray();
        int row = 0;
        for (int index : group) {
          int n = examples.get(index).tokens();
          scores[index] = new float[n][];
          for (int t = 0; t < n; t++, row++) {
            scores[index][t] =
                Arrays.copyOfRange(flat, row * ScoreLayout.SIZE, (row + 1) * ScoreLayout.SIZE);
          }
        }
      }
    }
    return Arrays.asList(scores);
  }

  /** The score of what an attributor decides upon evidence. */
  static AttributionScore score(
      List<Article> articles, List<Evidence> evidence, LearnedAttributor attributor) {
    AttributionScorer scorer = new AttributionScorer();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      scorer.add(
          article.marked().gold(),
          attributor.attribute(article.text(), evidence.get(i)).stream().map(Marked::of).toList());
    }
    return scorer.score();
  }
}
