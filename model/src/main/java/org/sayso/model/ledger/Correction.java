package org.sayso.model.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person changed, and why; never altered once it is written.
 *
 * @param id permanent
 * @param action what was done
 * @param target id of the statement, actor or correction it was done to
 * @param field what was edited ({@code act}, {@code speaker}, ...), for {@link Action#EDIT}
 * @param value what it is now: the new value of the field, or the actor merged into
 * @param person who did it
 * @param at when
 * @param reason why, in the person's words
 */
public record Correction(
    String id,
    Action action,
    String target,
    Optional<String> field,
    Optional<String> value,
    String person,
    Instant at,
    String reason) {

  /** What a correction does. */
  public enum Action {
    /** The statement was read wrongly and counts no more. */
    REJECT,
    /** A person has checked the statement. */
    CONFIRM,
    /** One field of a statement is another. */
    EDIT,
    /** An actor is the same as another. */
    MERGE,
    /** An earlier correction is taken back. */
    UNDO
  }
}
