package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.model.Dispute;
import org.sayso.model.ledger.Entry;
import org.sayso.store.Ledger;
import org.sayso.wire.DisputeView;
import org.sayso.wire.LedgerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso disputes}: claims and what was answered. */
@Command(
    name = "disputes",
    description = "Shows who claims what about whom, and what was answered.",
    footer = {
      "",
      "The dispute with the latest word comes first; claims stand left, answers to the right of a bar.",
      "",
      "  sayso disputes",
      "  sayso disputes USA RUS",
      "  sayso disputes --open"
    })
final class DisputesCommand implements Callable<Integer> {

  /** How results are written. */
  enum Form {
    TEXT,
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Surroundings surroundings;

  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private Shown shown = new Shown();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}.")
  private Form format = Form.TEXT;

  @Option(names = "--open", description = "Only those without an answer.")
  private boolean open;

  @Option(names = "--answered", description = "Only those with an answer.")
  private boolean answered;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "-1",
      description = "How many at most; by default 20 as text, and all as jsonl.")
  private int limit = -1;

  @Parameters(
      arity = "0..*",
      paramLabel = "SIDE|ID",
      description =
          "Sides that it is between, as codes of countries or names; or the id of a statement in it.")
  private List<String> sides = List.of();

  DisputesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long most = limit >= 0 ? limit : format == Form.TEXT ? 20 : Long.MAX_VALUE;
    long[] count = {0};
    try (Ledger ledger = ledgerOption.open()) {
      int written =
          shown.write(
              surroundings,
              out -> {
                try (Stream<Dispute> disputes = disputes(ledger)) {
                  for (Dispute dispute :
                      (Iterable<Dispute>) disputes.filter(this::isWanted).limit(most)::iterator) {
                    count[0]++;
                    write(ledger, dispute, out);
                  }
                }
              });
      if (written == 0 && count[0] == 0) {
        surroundings.err().println("no dispute found");
        return 1;
      }
      return written;
    }
  }

  private Stream<Dispute> disputes(Ledger ledger) {
    if (sides.size() == 1) {
      Optional<Dispute> own = ledger.disputes().of(sides.getFirst());
      if (own.isPresent()) {
        return own.stream();
      }
    }
    return ledger.disputes().all();
  }

  private boolean isWanted(Dispute dispute) {
    boolean isOpen = dispute.state() instanceof Dispute.State.Open;
    if ((open && !isOpen) || (answered && isOpen)) {
      return false;
    }
    boolean byId = sides.size() == 1 && sides.getFirst().matches("s[0-9a-z]{13}");
    return byId
        || sides.stream()
            .allMatch(side -> dispute.sides().stream().anyMatch(one -> one.equalsIgnoreCase(side)));
  }

  private void write(Ledger ledger, Dispute dispute, OutputStream out) throws IOException {
    if (format == Form.JSONL) {
      Shown.print(out, LedgerLines.line(dispute) + "\n");
      return;
    }
    List<String> ids =
        Stream.concat(
                dispute.claims().stream().map(claim -> claim.id()),
                dispute.answers().stream()
                    .flatMap(one -> Stream.of(one.answer().answer(), one.answer().claim())))
            .distinct()
            .toList();
    Map<String, Entry> entries =
        ledger.entries().entries(ids).stream()
            .collect(Collectors.toMap(Entry::id, Function.identity()));
    DisputeView view = new DisputeView(shown.options(surroundings));
    Shown.print(out, view.show(dispute, id -> Optional.ofNullable(entries.get(id))));
  }
}
