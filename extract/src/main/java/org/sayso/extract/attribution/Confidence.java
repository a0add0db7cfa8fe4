package org.sayso.extract.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.extract.rules.RuleFile;

/**
 * How sure one may be that an attribution is right as a whole: a logistic function of what the
 * learned reader thought of its parts, fitted on articles that the reader did not learn from.
 *
 * @param weights one for each of {@link #FEATURES}, in their order
 * @param least attributions less sure than this are not worth keeping: keeping them would cost more
 *     precision than it gains recall, on the same articles
 * @param leastNested the bound for attributions inside others; no corpus marks them, so it was set
 *     by our own sample reports
 */
public record Confidence(List<Double> weights, double least, double leastNested) {

  /** What is looked at. */
  public static final List<String> FEATURES =
      List.of("one", "anchor", "content", "edge", "anywhere", "source", "no-source", "no-cue");

  private static final String LEAST = "least";
  private static final String LEAST_NESTED = "least-nested";

  /** As many weights as features. */
  public Confidence {
    weights = List.copyOf(weights);
    if (weights.size() != FEATURES.size()) {
      throw new IllegalArgumentException(
          "%d weights for the features %s".formatted(weights.size(), FEATURES));
    }
  }

  /** The probability of the anchor as it is, for want of anything better. */
  public static Confidence ofAnchor(double least) {
    List<Double> weights = new ArrayList<>();
    FEATURES.forEach(feature -> weights.add(feature.equals("anchor") ? 1.0 : 0.0));
    return new Confidence(weights, least, least);
  }

  /** The fit that comes with the shipped model. */
  public static Confidence shipped() {
    Map<String, Double> numbers = new HashMap<>();
    RuleFile.read(Confidence.class, "confidence.tsv")
        .rows()
        .forEach(row -> numbers.put(row.get("feature"), Double.valueOf(row.get("weight"))));
    return new Confidence(
        FEATURES.stream().map(feature -> numbers.getOrDefault(feature, 0.0)).toList(),
        numbers.getOrDefault(LEAST, 0.0),
        numbers.getOrDefault(LEAST_NESTED, 0.0));
  }

  /** One number a line, as {@link #shipped()} reads it. */
  public String toTable() {
    StringBuilder table = new StringBuilder("feature\tweight\n");
    for (int i = 0; i < weights.size(); i++) {
      table.append(FEATURES.get(i)).append('\t').append(weights.get(i)).append('\n');
    }
    return table
        .append(LEAST)
        .append('\t')
        .append(least)
        .append('\n')
        .append(LEAST_NESTED)
        .append('\t')
        .append(leastNested)
        .append('\n')
        .toString();
  }

  /** What a candidate must reach to be kept. */
  double least(boolean nested) {
    return nested ? leastNested : least;
  }

  /** From 0 to 1. */
  double of(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Log odds, bounded so that no single certainty decides. */
  static double logit(double probability) {
    double p = Math.clamp(probability, 0.001, 0.999);
    return Math.log(p / (1 - p));
  }
}
