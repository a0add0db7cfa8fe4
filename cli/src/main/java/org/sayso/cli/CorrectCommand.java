package org.sayso.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sayso.model.ledger.Author;
import org.sayso.model.ledger.Correction;
import org.sayso.store.Ledger;
import org.sayso.store.LedgerCorrections;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code sayso correct}: what people change, each change signed and on record for ever; it holds
 * whatever a new run says, and can be taken back.
 */
@Command(
    name = "correct",
    description = "Corrects what was read, signed and on record; a new run does not undo it.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "  sayso correct reject s4xkx3ejmtrd13 --by \"A. Moor\" --reason \"a caption, not a statement\"",
      "  sayso correct edit s4xkx3ejmtrd13 act DENY --by \"A. Moor\" --reason \"see the original\"",
      "  sayso correct list"
    })
final class CorrectCommand {

  private CorrectCommand() {}

  /** The command with those below it. */
  static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new CorrectCommand())
        .addSubcommand(new Reject(surroundings))
        .addSubcommand(new Confirm(surroundings))
        .addSubcommand(new Edit(surroundings))
        .addSubcommand(new Merge(surroundings))
        .addSubcommand(new Undo(surroundings))
        .addSubcommand(new Listing(surroundings))
        .addSubcommand(new CommandLine.HelpCommand());
  }

  /** What all changes share. */
  private abstract static class Change implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin private LedgerOption ledgerOption = new LedgerOption();
    @Mixin private Signed signed = new Signed();

    private Change(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    abstract Correction change(LedgerCorrections corrections, Author author);

    @Override
    public final Integer call() {
      Author author = signed.author();
      try (Ledger ledger = ledgerOption.open()) {
        Correction done = signed.ask(() -> change(ledger.corrections(), author));
        ledger.search().refresh();
        surroundings
            .err()
            .printf(
                "%s of %s is on record as %s; \"sayso correct undo %s\" takes it back%n",
                done.action().name().toLowerCase(Locale.ROOT), done.target(), done.id(), done.id());
        return 0;
      }
    }
  }

  @Command(
      name = "reject",
      description = "Says that a statement was read wrongly: it is kept and counts no more.")
  private static final class Reject extends Change {
    @Parameters(paramLabel = "STATEMENT", description = "Its id.")
    private String statement = "";

    private Reject(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    Correction change(LedgerCorrections corrections, Author author) {
      return corrections.reject(statement, author);
    }
  }

  @Command(name = "confirm", description = "Says that a person has checked a statement.")
  private static final class Confirm extends Change {
    @Parameters(paramLabel = "STATEMENT", description = "Its id.")
    private String statement = "";

    private Confirm(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    Correction change(LedgerCorrections corrections, Author author) {
      return corrections.confirm(statement, author);
    }
  }

  @Command(name = "edit", description = "Changes one field of a statement.")
  private static final class Edit extends Change {
    @Parameters(index = "0", paramLabel = "STATEMENT", description = "Its id.")
    private String statement = "";

    @Parameters(index = "1", paramLabel = "FIELD", description = "act, speaker or toward.")
    private String field = "";

    @Parameters(
        index = "2",
        paramLabel = "VALUE",
        description = "An act; the id of an actor (\"\" for nobody); ids with spaces between.")
    private String value = "";

    private Edit(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    Correction change(LedgerCorrections corrections, Author author) {
      return corrections.edit(statement, field, value, author);
    }
  }

  @Command(name = "merge", description = "Says that two actors are one.")
  private static final class Merge extends Change {
    @Parameters(index = "0", paramLabel = "ACTOR", description = "The id of the one.")
    private String actor = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "The id that stays.")
    private String into = "";

    private Merge(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    Correction change(LedgerCorrections corrections, Author author) {
      return corrections.merge(actor, into, author);
    }
  }

  @Command(name = "undo", description = "Takes a correction back; both stay on record.")
  private static final class Undo extends Change {
    @Parameters(paramLabel = "CORRECTION", description = "Its id.")
    private String correction = "";

    private Undo(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    Correction change(LedgerCorrections corrections, Author author) {
      return corrections.undo(correction, author);
    }
  }

  @Command(name = "list", description = "Lists corrections, the latest first.")
  private static final class Listing implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin private LedgerOption ledgerOption = new LedgerOption();
    @Mixin private Shown shown = new Shown();

    @Option(
        names = "--limit",
        paramLabel = "N",
        defaultValue = "50",
        description = "How many at most.")
    private int limit = 50;

    private Listing(Surroundings surroundings) {
      this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
      try (Ledger ledger = ledgerOption.open()) {
        List<Correction> latest = ledger.corrections().latest(Math.max(0, limit), 0);
        Function<Correction, String> line =
            one ->
                "%s  %s  %s %s%s  by %s: %s%n"
                    .formatted(
                        one.at(),
                        one.id(),
                        one.action().name().toLowerCase(Locale.ROOT),
                        one.target(),
                        one.field().map(field -> " " + field).orElse("")
                            + one.value().map(value -> " = " + value).orElse(""),
                        one.person(),
                        one.reason());
        return shown.write(
            surroundings,
            out -> {
              for (Correction one : latest) {
                Shown.print(out, line.apply(one));
              }
            });
      }
    }
  }
}
