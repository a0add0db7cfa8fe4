package org.sayso.model.ledger;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Act;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.Standing;
import org.sayso.model.Warning;

/**
 * One row of the ledger: a statement with its report, its people and what became of it.
 *
 * @param id permanent: the same statement of the same document has it in every ledger and run
 * @param filing the version of the report that the quotes point into: the latest it stands in
 * @param versions numbers of all versions it stands in, sorted
 * @param speaker who says it, if the text says
 * @param toward whom it is addressed to or speaks of
 * @param chain on whose word it comes: outlet first, speaker last
 * @param act what it does
 * @param manner how its words are given
 * @param within id of the statement whose content it stands in, if any
 * @param confidence from 0 to 1
 * @param source the words that name who speaks
 * @param cue the words that tell of the speaking
 * @param content the words attributed; never empty
 * @param claim id of the claim it tells
 * @param standing what the other statements of the ledger make of it
 * @param answers the statements it answers
 * @param warnings kinds of warnings about passages in its words
 * @param marks what people have done with it, latest last
 */
public record Entry(
    String id,
    Filing filing,
    List<Integer> versions,
    Optional<ActorEntry> speaker,
    List<ActorEntry> toward,
    List<Link> chain,
    Act act,
    Manner manner,
    Optional<String> within,
    double confidence,
    Quote source,
    Quote cue,
    Quote content,
    String claim,
    Standing standing,
    List<Reply> answers,
    List<Warning.Kind> warnings,
    List<Correction.Action> marks) {

  /**
   * That a statement answers another.
   *
   * @param statement id of the other statement
   * @param relation how
   * @param confidence from 0 to 1
   * @param reason why the two belong together, for a person
   */
  public record Reply(String statement, Relation relation, double confidence, String reason) {}

  /** Copies the lists. */
  public Entry {
    versions = List.copyOf(versions);
    toward = List.copyOf(toward);
    chain = List.copyOf(chain);
    answers = List.copyOf(answers);
    warnings = List.copyOf(warnings);
    marks = List.copyOf(marks);
  }

  /** Whether a person has rejected it, and nobody has taken that back. */
  public boolean rejected() {
    return marks.contains(Correction.Action.REJECT);
  }
}
