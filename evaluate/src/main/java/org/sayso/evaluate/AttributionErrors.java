package org.sayso.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.evaluate.Matching.Pair;
import org.sayso.evaluate.Matching.Roles;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * Sorts what keeps predicted attributions from agreeing with gold ones (by the measure {@code
 * full}) into kinds and counts them, with an example of each. Not thread-safe.
 */
public final class AttributionErrors {

  private static final int EXAMPLE = 110;

  private record Kind(int count, String example) {}

  private final Map<String, Kind> kinds = new TreeMap<>();

  /** Nothing counted yet. */
  public AttributionErrors() {}

  /** Adds one document with what was predicted for it. */
  public void add(GoldDocument document, List<Marked> predictions) {
    Tokens tokens = new Tokens(document.text().value());
    List<Roles> gold = new ArrayList<>();
    List<Marked> marked = new ArrayList<>();
    for (Marked one : document.attributions()) {
      Roles roles = roles(one, tokens);
      if (!roles.content().isEmpty()) {
        gold.add(roles);
        marked.add(one);
      }
    }
    List<Marked> own = predictions.stream().filter(p -> !tokens.in(p.content()).isEmpty()).toList();
    List<Roles> predicted = own.stream().map(p -> roles(p, tokens)).toList();
    Matching matching = new Matching(gold, predicted);
    Set<Integer> right = new HashSet<>();
    Set<Integer> used = new HashSet<>();
    for (Pair pair : matching.pairs(AttributionErrors::isFull)) {
      right.add(pair.goldIndex());
      used.add(pair.predictedIndex());
    }
    for (int g = 0; g < gold.size(); g++) {
      if (!right.contains(g)) {
        String type = tokens.type(gold.get(g).content()).toString().toLowerCase(Locale.ROOT);
        String why = missed(gold.get(g), predicted, matching, g, used);
        count("missed, " + type + ": " + why, document.text(), marked.get(g));
      }
    }
    for (int p = 0; p < predicted.size(); p++) {
      if (!used.contains(p)) {
        count("extra: " + extra(predicted.get(p), gold), document.text(), own.get(p));
      }
    }
  }

  private static boolean isFull(Pair pair) {
    return pair.jaccard() >= 0.5
        && pair.gold().sourceAgrees(pair.predicted())
        && pair.gold().cueMayAgree(pair.predicted());
  }

  private static Roles roles(Marked marked, Tokens tokens) {
    return new Roles(
        tokens.in(marked.source()), tokens.in(marked.cue()), tokens.in(marked.content()));
  }

  private static String missed(
      Roles gold, List<Roles> predicted, Matching matching, int index, Set<Integer> used) {
    Optional<Pair> alike =
        matching.candidates().stream()
            .filter(pair -> pair.goldIndex() == index && pair.jaccard() >= 0.5)
            .findFirst();
    if (alike.isPresent()) {
      Roles other = alike.get().predicted();
      if (used.contains(alike.get().predictedIndex())) {
        return "its content was given to another";
      }
      if (!gold.sourceAgrees(other)) {
        return other.source().isEmpty()
            ? "no source found"
            : gold.source().isEmpty() ? "a source where none is named" : "another source";
      }
      return "another cue";
    }
    for (Roles other : predicted) {
      if (gold.cue().intersects(other.cue())) {
        int shared = Sets.shared(gold.content(), other.content());
        if (shared == 0) {
          return "the content is elsewhere";
        }
        return other.content().cardinality() < gold.content().cardinality()
            ? "the content is too short"
            : "the content is too long";
      }
    }
    BitSet all = new BitSet();
    predicted.forEach(other -> all.or(other.content()));
    boolean within = Sets.shared(all, gold.content()) * 2 >= gold.content().cardinality();
    String cue = gold.cue().isEmpty() ? "no cue" : "cue not found";
    return cue + (within ? ", content taken by others" : ", nothing found there");
  }

  private static String extra(Roles own, List<Roles> gold) {
    String cue = own.cue().isEmpty() ? "without a cue" : "with a cue";
    for (Roles one : gold) {
      if (one.cue().intersects(own.cue())) {
        return "its cue is right, the rest is not";
      }
    }
    BitSet all = new BitSet();
    gold.forEach(one -> all.or(one.content()));
    boolean within = Sets.shared(all, own.content()) * 2 >= own.content().cardinality();
    return within ? cue + ", inside a marked content" : cue + ", where nothing is marked";
  }

  private void count(String kind, Text text, Marked marked) {
    kinds.merge(
        kind,
        new Kind(1, example(text, marked)),
        (old, fresh) -> new Kind(old.count() + 1, old.example()));
  }

  private static String example(Text text, Marked marked) {
    String words =
        "[%s] [%s] [%s]"
            .formatted(
                words(text, marked.source()),
                words(text, marked.cue()),
                words(text, marked.content()));
    return words.length() <= EXAMPLE ? words : words.substring(0, EXAMPLE - 3) + "...";
  }

  private static String words(Text text, List<Span> spans) {
    return String.join(" ", spans.stream().map(text::slice).toList()).replaceAll("\\s+", " ");
  }

  /** The kinds, the most frequent first, as lines of count, kind and an example from the texts. */
  public String table(int most) {
    StringBuilder table = new StringBuilder();
    kinds.entrySet().stream()
        .sorted((a, b) -> b.getValue().count() - a.getValue().count())
        .limit(most)
        .forEach(
            kind ->
                table.append(
                    String.format(
                        Locale.ROOT,
                        "%5d  %-62s %s%n",
                        kind.getValue().count(),
                        kind.getKey(),
                        kind.getValue().example())));
    return table.toString();
  }
}
