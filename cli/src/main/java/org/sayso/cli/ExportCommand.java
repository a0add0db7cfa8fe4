package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.model.ledger.Correction;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.EventEntry;
import org.sayso.model.ledger.Grade;
import org.sayso.store.Ledger;
import org.sayso.store.search.QueryLanguage;
import org.sayso.wire.export.ExportFormat;
import org.sayso.wire.export.ExportOptions;
import org.sayso.wire.export.ExportSubject;
import org.sayso.wire.export.Exporter;
import org.sayso.wire.export.Lookup;
import org.sayso.wire.export.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso export}: the ledger in the formats of others. */
@Command(
    name = "export",
    description = "Writes statements, events, corrections or grades in a standard format.",
    footer = {
      "",
      "Formats: jsonl, csv, parquet; for statements web-annotation and schema-org; for statements",
      "and events gdelt-like-events, gdelt-like-mentions, polecat-like and plover-json. All of it is",
      "written, however much it is; docs/exports.md has every column.",
      "",
      "  sayso export --format parquet --output statements.parquet",
      "  sayso export --format csv --subject events --output events.csv",
      "  sayso export --format web-annotation 'act:deny from:1962-10'"
    })
final class ExportCommand implements Callable<Integer> {

  private static final int CHUNK = 1000;

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private Shown shown = new Shown();

  @Option(names = "--format", paramLabel = "FORMAT", required = true, description = "See below.")
  private String format = "";

  @Option(
      names = "--subject",
      paramLabel = "WHAT",
      defaultValue = "STATEMENTS",
      description = "${COMPLETION-CANDIDATES}.")
  private ExportSubject subject = ExportSubject.STATEMENTS;

  @Option(
      names = "--raw",
      description =
          "csv: cells as they are; without it a cell that a spreadsheet would take for a formula is"
              + " defused.")
  private boolean raw;

  @Option(
      names = "--positions-only",
      description = "web-annotation: without the exact words, as copyright may ask.")
  private boolean positionsOnly;

  @Option(names = "--one-document", description = "JSON-LD as one document, not an object a line.")
  private boolean oneDocument;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "Which statements; all without it (\"sayso help search\").")
  private List<String> query = List.of();

  ExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ExportFormat form = format();
    try (Ledger ledger = ledgerOption.open()) {
      return shown.write(surroundings, out -> write(ledger, form, out));
    } catch (IllegalArgumentException wrong) {
      throw wrong(String.valueOf(wrong.getMessage()));
    }
  }

  private ExportFormat format() {
    try {
      return ExportFormat.named(format);
    } catch (IllegalArgumentException unknown) {
      throw wrong(String.valueOf(unknown.getMessage()));
    }
  }

  private void write(Ledger ledger, ExportFormat form, OutputStream out) throws IOException {
    ExportOptions options = ExportOptions.DEFAULT.with(lookup(ledger));
    options = raw ? options.forPrograms() : options;
    options = positionsOnly ? options.withoutWords() : options;
    options = oneDocument ? options.asOneDocument() : options;
    Exporter exporter = new Exporter(options);
    long rows =
        switch (subject) {
          case STATEMENTS -> statements(ledger, exporter, form, out);
          case EVENTS -> {
            try (RowWriter<EventEntry> writer = exporter.events(form, out)) {
              yield writer.writeAll(ledger.entries().allEvents());
            }
          }
          case CORRECTIONS -> {
            try (RowWriter<Correction> writer = exporter.corrections(form, out)) {
              yield writer.writeAll(corrections(ledger));
            }
          }
          case GRADES -> {
            try (RowWriter<Grade> writer = exporter.grades(form, out)) {
              yield writer.writeAll(ledger.corrections().grades().iterator());
            }
          }
        };
    surroundings.err().printf("wrote %d %s%n", rows, subject.label());
  }

  private long statements(Ledger ledger, Exporter exporter, ExportFormat form, OutputStream out)
      throws IOException {
    String wanted = query.isEmpty() ? "*" : String.join(" ", query);
    try (Stream<String> ids = ledger.search().walk(QueryLanguage.parse(wanted));
        RowWriter<Entry> writer = exporter.statements(form, out)) {
      return writer.writeAll(ledger.entries().all(ids.iterator()));
    }
  }

  private static Iterator<Correction> corrections(Ledger ledger) {
    return Stream.iterate(0, after -> after + CHUNK)
        .map(after -> ledger.corrections().latest(CHUNK, after))
        .takeWhile(page -> !page.isEmpty())
        .flatMap(List::stream)
        .iterator();
  }

  /** What formats ask of the ledger beyond their rows. */
  private static Lookup lookup(Ledger ledger) {
    return new Lookup() {
      @Override
      public Optional<String> text(String document, int version) {
        return ledger.entries().text(document, version);
      }

      @Override
      public Optional<Entry> statement(String id) {
        return ledger.entries().entry(id);
      }
    };
  }

  private ParameterException wrong(String sentence) {
    return WrongUsage.of(spec, sentence);
  }
}
