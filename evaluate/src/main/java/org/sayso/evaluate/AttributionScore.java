package org.sayso.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * How well predicted attributions agree with gold ones, over all documents together.
 *
 * <p>A role is compared by its tokens: runs of letters and digits, or single other characters.
 *
 * <ul>
 *   <li>{@code tok/ROLE}: token positions with this role in any attribution; {@code tokw/ROLE}: the
 *       same over words only.
 *   <li>{@code exact}: contents equal (the strict measure of Pareti et al. 2013); {@code exactw}:
 *       equal in their words; {@code citron_exact}: equal, and the cues share a token.
 *   <li>{@code partial}: mean share of a content's tokens that the other side's contents cover.
 *   <li>{@code citron_overlap}: shared content tokens over all pairs.
 *   <li>{@code loose}: contents share a word; {@code j50}: the Jaccard index of their tokens is at
 *       least one half.
 *   <li>{@code full}: {@code j50}, and the sources share a token or both are empty, and the cues
 *       share a token unless one is empty; {@code full_named}: over those that have a source;
 *       {@code full_lenient}: sources are compared only where both are there.
 * </ul>
 *
 * <p>Where attributions are matched, it is one to one, the most alike contents first.
 *
 * @param gold number of gold attributions
 * @param predicted number of predicted ones
 * @param withoutContent number of predictions left out because they mark no token as content
 * @param metrics by name, in the order of the table
 * @param sourceGivenContent share of content matches ({@code j50}) whose sources agree
 * @param cueGivenContent share of content matches whose cues share a token
 * @param byType what was found of the gold, by how much of it is quoted
 */
public record AttributionScore(
    int gold,
    int predicted,
    int withoutContent,
    Map<String, Metric> metrics,
    double sourceGivenContent,
    double cueGivenContent,
    Map<QuoteType, Found> byType) {

  /**
   * How many gold attributions of one type were found.
   *
   * @param gold all of them
   * @param content those found by {@code j50}
   * @param full those found by {@code full}
   */
  public record Found(int gold, int content, int full) {

    Found plus(Found other) {
      return new Found(gold + other.gold, content + other.content, full + other.full);
    }

    /** Recall by {@code j50}. */
    public double contentRecall() {
      return Metric.share(content, gold);
    }

    /** Recall by {@code full}. */
    public double fullRecall() {
      return Metric.share(full, gold);
    }
  }

  /** Copies the maps. */
  public AttributionScore {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    Map<QuoteType, Found> copy = new EnumMap<>(QuoteType.class);
    copy.putAll(byType);
    byType = Collections.unmodifiableMap(copy);
  }

  /**
   * The metric with this name.
   *
   * @throws IllegalArgumentException if there is none, naming those there are
   */
  public Metric metric(String name) {
    Metric metric = metrics.get(name);
    if (metric == null) {
      throw new IllegalArgumentException(
          "no metric \"%s\"; there are %s".formatted(name, metrics.keySet()));
    }
    return metric;
  }

  /** A table for people. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "gold attributions %d, predicted %d (left out, no content: %d)%n"
            .formatted(gold, predicted, withoutContent));
    table.append("%-16s %9s %7s %7s%n".formatted("metric", "precision", "recall", "F1"));
    metrics.forEach(
        (name, metric) ->
            table.append(
                line(
                    "%-16s %9.4f %7.4f %7.4f%n",
                    name, metric.precision(), metric.recall(), metric.f1())));
    table.append(
        line(
            "where the content matches (j50): source agrees %.4f, cue overlaps %.4f%n",
            sourceGivenContent, cueGivenContent));
    byType.forEach(
        (type, found) ->
            table.append(
                line(
                    "recall %-9s gold %5d  content (j50) %.4f  full %.4f%n",
                    name(type), found.gold(), found.contentRecall(), found.fullRecall())));
    return table.toString();
  }

  /** One line of JSON with every figure, keys sorted. */
  public String json() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("gold", String.valueOf(gold));
    fields.put("pred", String.valueOf(predicted));
    fields.put("pred_without_content", String.valueOf(withoutContent));
    fields.put("src_given_j50", String.valueOf(sourceGivenContent));
    fields.put("cue_given_j50", String.valueOf(cueGivenContent));
    metrics.forEach((name, metric) -> fields.put(name, json(metric)));
    Map<String, String> types = new TreeMap<>();
    byType.forEach((type, found) -> types.put(name(type), json(found)));
    fields.put("recall_by_type", object(types));
    return object(fields);
  }

  private static String json(Metric metric) {
    Map<String, String> fields = new TreeMap<>();
    fields.put("p", String.valueOf(metric.precision()));
    fields.put("r", String.valueOf(metric.recall()));
    fields.put("f1", String.valueOf(metric.f1()));
    metric
        .counts()
        .ifPresent(
            counts -> {
              fields.put("tp", String.valueOf(counts.matched()));
              fields.put("pred", String.valueOf(counts.predicted()));
              fields.put("gold", String.valueOf(counts.gold()));
            });
    return object(fields);
  }

  private static String json(Found found) {
    return object(
        new TreeMap<>(
            Map.of(
                "gold", String.valueOf(found.gold()),
                "j50", String.valueOf(found.contentRecall()),
                "full", String.valueOf(found.fullRecall()))));
  }

  private static String object(Map<String, String> fields) {
    StringJoiner object = new StringJoiner(", ", "{", "}");
    fields.forEach((name, value) -> object.add("\"" + name + "\": " + value));
    return object.toString();
  }

  private static String name(QuoteType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
