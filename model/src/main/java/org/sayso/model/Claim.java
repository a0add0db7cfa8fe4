package org.sayso.model;

import java.util.List;

/**
 * One proposition, told by one or many statements in one or many documents.
 *
 * @param id the id of the statement that tells it first
 * @param statements ids of the statements that tell it, the first telling first
 * @param spread how widely it is told
 */
public record Claim(String id, List<String> statements, Spread spread) {

  /** Copies the list; checks that the first statement is the one that gives the id. */
  public Claim {
    statements = List.copyOf(statements);
    if (statements.isEmpty() || !statements.getFirst().equals(id)) {
      throw new IllegalArgumentException(
          "claim %s must begin with the statement of its id, not %s".formatted(id, statements));
    }
  }
}
