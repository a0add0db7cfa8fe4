package org.sayso.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Comparison;
import org.sayso.model.Relation;

/**
 * What the labels of sets of compared texts mean in our relations.
 *
 * <table>
 *   <caption>labels</caption>
 *   <tr><td>claim and article</td><td>agree, disagree, discuss</td></tr>
 *   <tr><td>two arguments</td><td>support, attack, no_relation</td></tr>
 *   <tr><td>sentences of a debate</td><td>negeval_direct, negeval_indirect, challenge, correction,
 *   none</td></tr>
 * </table>
 *
 * <p>Who attacks a claim denies, disputes or counters it; who only speaks of the same matter
 * qualifies it or declines to take a side. In a debate a direct attack accuses back, an indirect
 * one disputes, and who challenges or corrects denies.
 */
public final class ComparedLabels {

  private static final Set<Relation> AGAINST =
      Set.of(Relation.DENIES, Relation.DISPUTES, Relation.COUNTERS);
  private static final Set<Relation> NEITHER = Set.of(Relation.QUALIFIES, Relation.DECLINES);

  private static final Map<String, Set<Relation>> RELATIONS =
      Map.ofEntries(
          Map.entry("agree", Set.of(Relation.CONFIRMS)),
          Map.entry("disagree", AGAINST),
          Map.entry("discuss", NEITHER),
          Map.entry("support", Set.of(Relation.CONFIRMS)),
          Map.entry("attack", AGAINST),
          Map.entry("no_relation", NEITHER),
          Map.entry("negeval_direct", Set.of(Relation.COUNTERS)),
          Map.entry("negeval_indirect", Set.of(Relation.DISPUTES)),
          Map.entry("challenge", Set.of(Relation.DENIES)),
          Map.entry("correction", Set.of(Relation.DENIES)),
          Map.entry("none", Set.of(Relation.CONFIRMS, Relation.QUALIFIES, Relation.DECLINES)));

  /** The labels that are chosen among; a correction is not told from a challenge. */
  private static final List<Set<String>> CHOICES =
      List.of(
          Set.of("agree", "disagree", "discuss"),
          Set.of("support", "attack", "no_relation"),
          Set.of("negeval_direct", "negeval_indirect", "challenge", "none"));

  private ComparedLabels() {}

  /**
   * The labels among which that of a set is chosen.
   *
   * @param label any label of the set
   */
  static Set<String> choices(String label) {
    String known = label.equals("correction") ? "challenge" : label;
    return CHOICES.stream()
        .filter(choices -> choices.contains(known))
        .findFirst()
        .orElseThrow(() -> unknown(label));
  }

  private static IllegalArgumentException unknown(String label) {
    return new IllegalArgumentException("there is no label \"%s\"".formatted(label));
  }

  /**
   * The relations that a label stands for; each makes it right.
   *
   * @throws IllegalArgumentException if no set has the label
   */
  public static Set<Relation> relations(String label) {
    Set<Relation> relations = RELATIONS.get(label);
    if (relations == null) {
      throw unknown(label);
    }
    return relations;
  }

  /**
   * The label of some whose relations have the highest scores together; that the texts are
   * unrelated speaks for the label that takes no side.
   */
  public static String likeliest(Comparison comparison, Set<String> labels) {
    String best = "";
    double most = -1;
    for (String label : labels) {
      Set<Relation> relations = relations(label);
      double score =
          relations.stream().mapToDouble(comparison::score).sum()
              + (relations.containsAll(NEITHER) ? comparison.unrelated() : 0);
      if (score > most) {
        most = score;
        best = label;
      }
    }
    return best;
  }
}
