package org.sayso.link.across;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.model.Party;
import org.sayso.model.Told;

/** What makes a claim the business of somebody who may answer it: a side answers for its own. */
enum Concern {
  /** The claim blames or calls upon the side that answers. */
  BLAMED(0.2, 0.25),
  /** It speaks of that side. */
  SPOKEN_OF(0.1, 0.25),
  /**
   * Both speak of one side, though not that of the one who answers, or nobody knows which that is.
   */
  SAME_MATTER(0.05, 0.35);

  private final double score;
  private final double sharedPart;

  Concern(double score, double sharedPart) {
    this.score = score;
    this.sharedPart = sharedPart;
  }

  /** Empty if the claim is none of its business, or of its own side. */
  static Optional<Concern> of(Told answer, Told claim) {
    Party speaker = answer.speaker().orElseThrow();
    if (claim.side().filter(speaker.side()::equals).isPresent()) {
      return Optional.empty();
    }
    if (Replies.has(claim.toward(), speaker.side())) {
      return Optional.of(BLAMED);
    }
    if (Replies.has(claim.about(), speaker.side())) {
      return Optional.of(SPOKEN_OF);
    }
    boolean matter =
        Stream.of(answer.toward(), answer.about())
            .flatMap(List::stream)
            .map(Party::side)
            .anyMatch(
                side -> Replies.has(claim.toward(), side) || Replies.has(claim.about(), side));
    return matter && (speaker.standsAlone() || claim.toward().isEmpty())
        ? Optional.of(SAME_MATTER)
        : Optional.empty();
  }

  /** What it adds to the score of an answer. */
  double score() {
    return score;
  }

  /** Which part of the shorter statement's words, by weight, both must share. */
  double sharedPart() {
    return sharedPart;
  }

  /** For people. */
  String reason(Told answer, Told claim) {
    String accuser = claim.side().orElse("somebody");
    String own = answer.side().orElse("somebody");
    return switch (this) {
      case BLAMED -> "%s answers for itself, blamed by %s".formatted(own, accuser);
      case SPOKEN_OF -> "%s answers for itself, spoken of by %s".formatted(own, accuser);
      case SAME_MATTER -> "%s and %s speak of the same".formatted(own, accuser);
    };
  }
}
