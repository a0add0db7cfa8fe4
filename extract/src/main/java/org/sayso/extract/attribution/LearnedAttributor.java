package org.sayso.extract.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Attribution;
import org.sayso.model.Evidence;
import org.sayso.model.ParsedText;

/**
 * Decides from a learned reader's evidence who says what: the surest candidates first, each with
 * the tokens that most likely are its source, cue and content; one that says the same as a surer
 * one is left out, and so is one that should stand inside another where there is no other.
 *
 * <p>Thread-safe; keeps no state between calls.
 */
public final class LearnedAttributor {

  /** Contents that share more than this of their tokens are one content. */
  private static final double SAME = 0.5;

  private final Confidence confidence;

  /** Judges its decisions by {@code confidence} and leaves out what is less sure than it asks. */
  public LearnedAttributor(Confidence confidence) {
    this.confidence = confidence;
  }

  /** The attributions of one text, in text order, an outer one before those inside it. */
  public List<Attribution> attribute(ParsedText text, Evidence evidence) {
    return decide(text, evidence).stream()
        .map(decided -> decided.toAttribution(text))
        .sorted(
            Comparator.comparing((Attribution a) -> a.extent().start())
                .thenComparing(a -> -a.extent().end()))
        .toList();
  }

  /**
   * An attribution with what its confidence was made of.
   *
   * @param features in the order of {@link Confidence#FEATURES}
   */
  public record Weighed(Attribution attribution, List<Double> features) {

    /** Copies the list. */
    public Weighed {
      features = List.copyOf(features);
    }
  }

  /** The same attributions, the surest first, for those who fit {@link Confidence} anew. */
  public List<Weighed> weigh(ParsedText text, Evidence evidence) {
    return decide(text, evidence).stream()
        .map(
            decided ->
                new Weighed(
                    decided.toAttribution(text),
                    Arrays.stream(decided.features()).boxed().toList()))
        .toList();
  }

  /** What is kept, the surest first, outer ones before nested ones. */
  private List<Decided> decide(ParsedText text, Evidence evidence) {
    List<Decided> kept = new ArrayList<>();
    List<Decided> all =
        evidence.candidates().stream()
            .map(candidate -> Decided.of(text, evidence, candidate, confidence))
            .filter(Decided::hasContent)
            .filter(
                decided -> decided.confidence() >= confidence.least(decided.candidate().nested()))
            .sorted(
                Comparator.comparing((Decided d) -> d.candidate().nested())
                    .thenComparing(d -> -d.candidate().probability()))
            .toList();
    for (Decided decided : all) {
      if (kept.stream().anyMatch(other -> isSame(decided, other))) {
        continue;
      }
      if (decided.candidate().nested()) {
        around(decided, kept).map(decided::inside).filter(Decided::hasContent).ifPresent(kept::add);
      } else {
        kept.add(decided);
      }
    }
    return kept;
  }

  /** The smallest content that holds the anchor of a nested one. */
  private static Optional<Decided> around(Decided nested, List<Decided> kept) {
    return kept.stream()
        .filter(other -> other.content().get(nested.candidate().anchor()))
        .min(Comparator.comparingInt(other -> other.content().cardinality()));
  }

  private static boolean isSame(Decided one, Decided other) {
    return one.cue().intersects(other.cue())
        || (one.candidate().nested() == other.candidate().nested()
            && one.contentShared(other) > SAME);
  }
}
