package org.sayso.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sayso.evaluate.Matching.Pair;
import org.sayso.evaluate.Matching.Roles;

/**
 * Compares predicted attributions with gold ones, document by document, by the measures that {@link
 * AttributionScore} explains. Not thread-safe.
 */
public final class AttributionScorer {

  private static final List<String> ORDER =
      List.of(
          "tok/source",
          "tok/cue",
          "tok/content",
          "tokw/source",
          "tokw/cue",
          "tokw/content",
          "exact",
          "exactw",
          "citron_exact",
          "partial",
          "citron_overlap",
          "loose",
          "j50",
          "full",
          "full_named",
          "full_lenient");

  private final Map<String, Metric.Counts> counts = new LinkedHashMap<>();
  private final Map<QuoteType, AttributionScore.Found> types = new EnumMap<>(QuoteType.class);
  private double coveredOfPredicted;
  private double coveredOfGold;
  private int gold;
  private int predicted;
  private int withoutContent;
  private int sameContent;
  private int sameSource;
  private int sameCue;

  /** A scorer that has seen nothing. */
  public AttributionScorer() {
    ORDER.forEach(name -> counts.put(name, new Metric.Counts(0, 0, 0)));
  }

  /** Adds one document with what was predicted for it. */
  public void add(GoldDocument document, List<Marked> predictions) {
    Tokens tokens = new Tokens(document.text().value());
    List<Roles> goldRoles = roles(document.attributions(), tokens);
    List<Roles> ownRoles = roles(predictions, tokens);
    withoutContent += predictions.size() - ownRoles.size();
    gold += goldRoles.size();
    predicted += ownRoles.size();
    countTokens("source", Roles::source, goldRoles, ownRoles, tokens);
    countTokens("cue", Roles::cue, goldRoles, ownRoles, tokens);
    countTokens("content", Roles::content, goldRoles, ownRoles, tokens);
    countCovered(goldRoles, ownRoles);
    countMatches(goldRoles, ownRoles, tokens);
  }

  /** The score of all documents so far. */
  public AttributionScore score() {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    counts.forEach((name, count) -> metrics.put(name, Metric.of(count)));
    metrics.put(
        "partial",
        new Metric(
            Metric.share(coveredOfPredicted, predicted),
            Metric.share(coveredOfGold, gold),
            Optional.empty()));
    return new AttributionScore(
        gold,
        predicted,
        withoutContent,
        metrics,
        Metric.share(sameSource, sameContent),
        Metric.share(sameCue, sameContent),
        types);
  }

  private static List<Roles> roles(List<Marked> attributions, Tokens tokens) {
    List<Roles> roles = new ArrayList<>();
    for (Marked marked : attributions) {
      BitSet content = tokens.in(marked.content());
      if (!content.isEmpty()) {
        roles.add(new Roles(tokens.in(marked.source()), tokens.in(marked.cue()), content));
      }
    }
    return roles;
  }

  private void countTokens(
      String role,
      Function<Roles, BitSet> part,
      List<Roles> goldRoles,
      List<Roles> ownRoles,
      Tokens tokens) {
    BitSet inGold = union(goldRoles, part);
    BitSet inOwn = union(ownRoles, part);
    count("tok/" + role, Sets.shared(inGold, inOwn), inOwn.cardinality(), inGold.cardinality());
    BitSet goldWords = tokens.words(inGold);
    BitSet ownWords = tokens.words(inOwn);
    count(
        "tokw/" + role,
        Sets.shared(goldWords, ownWords),
        ownWords.cardinality(),
        goldWords.cardinality());
  }

  private void countCovered(List<Roles> goldRoles, List<Roles> ownRoles) {
    BitSet inGold = union(goldRoles, Roles::content);
    BitSet inOwn = union(ownRoles, Roles::content);
    for (Roles own : ownRoles) {
      coveredOfPredicted +=
          (double) Sets.shared(own.content(), inGold) / own.content().cardinality();
    }
    for (Roles one : goldRoles) {
      coveredOfGold += (double) Sets.shared(one.content(), inOwn) / one.content().cardinality();
    }
  }

  private void countMatches(List<Roles> goldRoles, List<Roles> ownRoles, Tokens tokens) {
    Matching matching = new Matching(goldRoles, ownRoles);
    int golds = goldRoles.size();
    int owns = ownRoles.size();
    count("exact", matching.pairs(pair -> pair.jaccard() == 1).size(), owns, golds);
    count("exactw", matching.pairs(pair -> sameWords(pair, tokens)).size(), owns, golds);
    count(
        "citron_exact",
        matching
            .pairs(
                pair -> pair.jaccard() == 1 && pair.gold().cue().intersects(pair.predicted().cue()))
            .size(),
        owns,
        golds);
    count(
        "citron_overlap",
        matching.candidates().stream()
            .mapToInt(pair -> Sets.shared(pair.gold().content(), pair.predicted().content()))
            .sum(),
        ownRoles.stream().mapToInt(own -> own.content().cardinality()).sum(),
        goldRoles.stream().mapToInt(one -> one.content().cardinality()).sum());
    count("loose", matching.pairs(pair -> sharesWord(pair, tokens)).size(), owns, golds);
    List<Pair> half = matching.pairs(pair -> pair.jaccard() >= 0.5);
    count("j50", half.size(), owns, golds);
    List<Pair> full =
        matching.pairs(
            pair ->
                pair.jaccard() >= 0.5
                    && pair.gold().sourceAgrees(pair.predicted())
                    && pair.gold().cueMayAgree(pair.predicted()));
    count("full", full.size(), owns, golds);
    count(
        "full_named",
        full.stream().filter(pair -> !pair.gold().source().isEmpty()).count(),
        ownRoles.stream().filter(own -> !own.source().isEmpty()).count(),
        goldRoles.stream().filter(one -> !one.source().isEmpty()).count());
    count(
        "full_lenient",
        matching
            .pairs(
                pair ->
                    pair.jaccard() >= 0.5
                        && pair.gold().sourceMayAgree(pair.predicted())
                        && pair.gold().cueMayAgree(pair.predicted()))
            .size(),
        owns,
        golds);
    sameContent += half.size();
    for (Pair pair : half) {
      sameSource += pair.gold().sourceAgrees(pair.predicted()) ? 1 : 0;
      sameCue += pair.gold().cue().intersects(pair.predicted().cue()) ? 1 : 0;
    }
    countTypes(goldRoles, goldsOf(half), goldsOf(full), tokens);
  }

  private void countTypes(
      List<Roles> goldRoles, Set<Integer> half, Set<Integer> full, Tokens tokens) {
    for (int i = 0; i < goldRoles.size(); i++) {
      types.merge(
          tokens.type(goldRoles.get(i).content()),
          new AttributionScore.Found(1, half.contains(i) ? 1 : 0, full.contains(i) ? 1 : 0),
          AttributionScore.Found::plus);
    }
  }

  private static Set<Integer> goldsOf(List<Pair> pairs) {
    Set<Integer> golds = new HashSet<>();
    pairs.forEach(pair -> golds.add(pair.goldIndex()));
    return golds;
  }

  private static boolean sameWords(Pair pair, Tokens tokens) {
    BitSet words = tokens.words(pair.gold().content());
    return !words.isEmpty() && words.equals(tokens.words(pair.predicted().content()));
  }

  private static boolean sharesWord(Pair pair, Tokens tokens) {
    return !tokens.words(Sets.both(pair.gold().content(), pair.predicted().content())).isEmpty();
  }

  private static BitSet union(List<Roles> roles, Function<Roles, BitSet> part) {
    BitSet union = new BitSet();
    roles.forEach(role -> union.or(part.apply(role)));
    return union;
  }

  private void count(String name, long matched, long own, long inGold) {
    counts.computeIfPresent(name, (same, before) -> before.plus(matched, own, inGold));
  }
}
