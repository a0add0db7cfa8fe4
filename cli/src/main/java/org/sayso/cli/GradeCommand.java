package org.sayso.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.sayso.model.ledger.Author;
import org.sayso.model.ledger.Grade;
import org.sayso.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code sayso grade}: a person's mark by the Admiralty code, on one of its two axes. */
@Command(
    name = "grade",
    description = {
      "Grades an outlet's reliability (A to F) or a statement's credibility (1 to 6) by the",
      "Admiralty code; always signed, never averaged, earlier grades stay on record."
    },
    footer = {
      "",
      "A completely reliable, B usually, C fairly, D not usually, E unreliable, F cannot be judged;",
      "1 confirmed by others, 2 probably true, 3 possibly, 4 doubtful, 5 improbable, 6 cannot be judged.",
      "",
      "  sayso grade reliability \"The Potomac Courier\" B --by \"A. Moor\" --reason \"own desk, 12 years\"",
      "  sayso grade credibility s4xkx3ejmtrd13 3 --by \"A. Moor\" --reason \"one witness\""
    })
final class GradeCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private Signed signed = new Signed();

  @Parameters(index = "0", paramLabel = "AXIS", description = "${COMPLETION-CANDIDATES}.")
  private Grade.Axis axis = Grade.Axis.RELIABILITY;

  @Parameters(
      index = "1",
      paramLabel = "SUBJECT",
      description = "The outlet's name, or the statement's id.")
  private String subject = "";

  @Parameters(index = "2", paramLabel = "MARK", description = "A letter, or a digit.")
  private String mark = "";

  GradeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Author author = signed.author();
    try (Ledger ledger = ledgerOption.open()) {
      Grade grade =
          signed.ask(
              () ->
                  ledger.corrections().grade(axis, subject, mark.toUpperCase(Locale.ROOT), author));
      surroundings
          .err()
          .printf(
              "%s of %s: %s, by %s%n",
              axis.name().toLowerCase(Locale.ROOT), subject, grade.mark(), grade.person());
      return 0;
    }
  }
}
