package org.sayso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.model.Comparison;

/**
 * How well texts were compared with those they answer. Not thread-safe.
 *
 * <p>What the labels mean is said by {@link ComparedLabels}. Of sentences of a debate it is also
 * told how well those that dispute anything were found, and how well the four kinds of dispute.
 */
public final class CompareScore {

  private static final String NONE = "none";

  /** A pair with the label that people gave it. */
  private record Pair(String label, Comparison comparison) {}

  private final List<Pair> pairs = new ArrayList<>();
  private final RankScore ranks = new RankScore();
  private int compared;

  /** Adds a labelled pair. */
  public void add(String label, Comparison comparison) {
    ComparedLabels.relations(label);
    pairs.add(new Pair(label, comparison));
    compared++;
  }

  /**
   * Adds an occasion with its questions and answers.
   *
   * @param related see {@link RankScore#add}
   */
  public void add(double[][] related) {
    ranks.add(related);
    compared += related.length * related.length;
  }

  /** Number of pairs that were compared. */
  public int pairs() {
    return compared;
  }

  /** How well each label was found among those of its set. */
  public LabelScore labels() {
    LabelScore score = new LabelScore();
    for (Pair pair : pairs) {
      score.add(
          pair.label(),
          ComparedLabels.likeliest(pair.comparison(), ComparedLabels.choices(pair.label())));
    }
    return score;
  }

  /** Which question belongs to each answer. */
  public RankScore ranks() {
    return ranks;
  }

  /** How well sentences that dispute anything were found. */
  public Metric dispute() {
    long matched = pairs.stream().filter(p -> isGold(p) && isFound(p)).count();
    long predicted = pairs.stream().filter(CompareScore::isFound).count();
    long gold = pairs.stream().filter(CompareScore::isGold).count();
    return Metric.of(new Metric.Counts(matched, predicted, gold));
  }

  private static boolean isGold(Pair pair) {
    return !pair.label().equals(NONE);
  }

  private static boolean isFound(Pair pair) {
    return ComparedLabels.likeliest(pair.comparison(), Set.of("attack", NONE)).equals("attack");
  }

  /** Mean F1 over the kinds of dispute, without that of none. */
  public double kindsOfDispute() {
    return labels().labels().entrySet().stream()
        .filter(label -> !label.getKey().equals(NONE))
        .mapToDouble(label -> label.getValue().f1())
        .average()
        .orElse(0);
  }

  /** A table for people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    if (ranks.answers() > 0) {
      table.append(ranks.told()).append('\n');
    }
    if (!pairs.isEmpty()) {
      table.append(labels().table());
    }
    if (pairs.stream().anyMatch(pair -> pair.label().equals(NONE))) {
      Metric dispute = dispute();
      table.append(
          String.format(
              Locale.ROOT,
              "%ndispute or not: F1 %.4f (P %.4f, R %.4f); kinds of dispute, macro F1 %.4f%n",
              dispute.f1(),
              dispute.precision(),
              dispute.recall(),
              kindsOfDispute()));
    }
    return table.toString();
  }
}
