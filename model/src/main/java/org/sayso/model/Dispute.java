package org.sayso.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What two sides say to one another about one matter, in time order.
 *
 * @param id the id of the claim that began it
 * @param sides the side that began it and the side that answers or is accused, in that order; one
 *     alone where the text does not say the other
 * @param claims by the time of their first telling
 * @param answers by the time of the answering statement
 * @param state whether an answer was found
 */
public record Dispute(
    String id, List<String> sides, List<Claim> claims, List<Answered> answers, State state) {

  /** Copies the lists. */
  public Dispute {
    sides = List.copyOf(sides);
    claims = List.copyOf(claims);
    answers = List.copyOf(answers);
  }

  /** Whether a dispute has an answer. */
  public sealed interface State {

    /** In words, as a person is shown it. */
    String inWords();

    /**
     * Answered by {@code answers} statements.
     *
     * @param answers how many, at least 1
     * @param last when the last of them was given
     */
    record Replied(int answers, LocalDate last) implements State {
      @Override
      public String inWords() {
        return answers == 1
            ? "answered on %s".formatted(last)
            : "%d answers, the last on %s".formatted(answers, last);
      }
    }

    /**
     * No answer was found.
     *
     * @param documents how many documents of the ledger are dated from the claim's first telling to
     *     {@code until}
     * @param until the last day looked at
     */
    record Open(int documents, LocalDate until) implements State {
      @Override
      public String inWords() {
        return "no answer found in %d %s until %s"
            .formatted(documents, documents == 1 ? "document" : "documents", until);
      }
    }
  }
}
