package org.sayso.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Relation;

/**
 * What a careful reader joins across the reports of a corpus. The head of the file says what its
 * rows promise, and how the words of a {@link Passage} are matched with a statement.
 *
 * @param claims propositions that several reports tell
 * @param replies statements that answer another, in the same report or an earlier one
 * @param unanswered accusations that no later statement answers
 * @param copies reports that copy another, and later versions of one
 * @param disputes claims between two sides
 */
record LinkingGold(
    List<Claim> claims,
    List<Reply> replies,
    List<Passage> unanswered,
    List<Copy> copies,
    List<Dispute> disputes) {

  LinkingGold {
    claims = List.copyOf(claims);
    replies = List.copyOf(replies);
    unanswered = List.copyOf(unanswered);
    copies = List.copyOf(copies);
    disputes = List.copyOf(disputes);
  }

  /** The claim that a passage tells, if it is listed. */
  Optional<Claim> claimOf(Passage passage) {
    return claims.stream().filter(claim -> claim.tellings().contains(passage)).findFirst();
  }

  /** A statement: the id of its report, and the first words of its content. */
  record Passage(String report, String words) {}

  /** One proposition, in our words, and the statements that tell it. */
  record Claim(String id, String proposition, List<Passage> tellings) {
    Claim {
      tellings = List.copyOf(tellings);
    }
  }

  /** An answer; each of the relations is right. */
  record Reply(Passage answer, Set<Relation> relations, Passage answered) {
    Reply {
      relations = Set.copyOf(relations);
    }

    boolean acrossReports() {
      return !answer.report().equals(answered.report());
    }
  }

  /** How a report repeats another. */
  enum Likeness {
    /** The same text elsewhere. */
    EXACT,
    /** Another lead, a cut tail, another order. */
    NEAR,
    /** The same address, silently edited. */
    VERSION
  }

  /** A report that repeats another. */
  record Copy(String report, String of, Likeness likeness) {}

  /** Two sides, each of one member or several, and the ids of the claims between them. */
  record Dispute(String id, List<String> one, List<String> two, List<String> claims, String about) {
    Dispute {
      one = List.copyOf(one);
      two = List.copyOf(two);
      claims = List.copyOf(claims);
    }
  }
}
