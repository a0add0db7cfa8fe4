package org.sayso.model.ledger;

/**
 * Who corrects or grades, and why.
 *
 * @param person a name by which others know the person
 * @param reason in the person's words
 */
public record Author(String person, String reason) {

  /** Checks that both are given: an unsigned change is none. */
  public Author {
    if (person.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("a person and a reason are needed for every change");
    }
    person = person.strip();
    reason = reason.strip();
  }
}
