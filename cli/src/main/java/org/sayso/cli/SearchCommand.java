package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Found;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search;
import org.sayso.store.Entries;
import org.sayso.store.Ledger;
import org.sayso.store.search.QueryLanguage;
import org.sayso.store.search.QueryMistake;
import org.sayso.wire.EntryView;
import org.sayso.wire.export.ExportFormat;
import org.sayso.wire.export.ExportOptions;
import org.sayso.wire.export.Exporter;
import org.sayso.wire.export.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sayso search}: statements of the ledger. */
@Command(
    name = "search",
    description = "Finds statements in the ledger.",
    footer = {
      "",
      "A query is words, \"phrases\", AND OR NOT ( ), word*, and fields:",
      "  speaker: toward: outlet: title: content: cue: act: manner: standing: relation:",
      "  country: toward-country: RUS>USA  sector: language: mark: warning:",
      "  from:1962-10-22 to:1962-11 date:1962-10  claim: document: id:   * is everything",
      "",
      "text shows the best first; jsonl and csv give all, by day and then id.",
      "Ends with 0 if anything was found, 1 if nothing, 2 for a query that cannot be understood.",
      "",
      "  sayso search missile bases",
      "  sayso search 'act:deny RUS>USA from:1962-10-22'",
      "  sayso search --format csv '*' > statements.csv"
    })
final class SearchCommand implements Callable<Integer> {

  /** How results are written. */
  enum Form {
    TEXT,
    JSONL,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Surroundings surroundings;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private LedgerOption ledgerOption = new LedgerOption();
  @Mixin private Shown shown = new Shown();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; text for people, jsonl and csv one row a statement.")
  private Form format = Form.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many at most; by default 20 as text, and all as jsonl and csv.")
  private @Nullable Integer limit;

  @Option(
      names = "--raw",
      description =
          "csv: cells as they are; without it a cell that a spreadsheet would take for a formula is"
              + " defused.")
  private boolean raw;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> words = List.of();

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Query query = query();
    try (Ledger ledger = ledgerOption.open()) {
      long[] total = {0};
      int written =
          shown.write(
              surroundings,
              out ->
                  total[0] =
                      format == Form.TEXT ? text(ledger, query, out) : rows(ledger, query, out));
      return written != 0 ? written : total[0] > 0 ? 0 : 1;
    }
  }

  private Query query() {
    try {
      return QueryLanguage.parse(String.join(" ", words));
    } catch (QueryMistake mistake) {
      throw WrongUsage.of(spec, String.valueOf(mistake.getMessage()));
    }
  }

  private long text(Ledger ledger, Query query, OutputStream out) throws IOException {
    EntryView view = new EntryView(shown.options(surroundings));
    int most = Optional.ofNullable(limit).orElse(20);
    Search search = Search.of(query).size(Math.min(most, Search.LARGEST_PAGE));
    long left = most;
    while (true) {
      Found found = ledger.search().find(search);
      List<String> ids = found.hits().stream().map(Found.Hit::id).limit(left).toList();
      for (Entry entry : ledger.entries().entries(ids)) {
        Shown.print(out, view.show(entry) + "\n");
      }
      left -= ids.size();
      if (left <= 0 || found.next().isEmpty()) {
        surroundings
            .err()
            .printf(
                "%d found%s%n",
                found.total(),
                found.total() > most - left
                    ? ", %d shown; --limit N shows more".formatted(most - left)
                    : "");
        return found.total();
      }
      search = search.after(found.next().get());
    }
  }

  private long rows(Ledger ledger, Query query, OutputStream out) throws IOException {
    Entries entries = ledger.entries();
    ExportOptions options = raw ? ExportOptions.DEFAULT.forPrograms() : ExportOptions.DEFAULT;
    ExportFormat form = format == Form.CSV ? ExportFormat.CSV : ExportFormat.JSONL;
    try (Stream<String> ids = ledger.search().walk(query);
        RowWriter<Entry> writer = new Exporter(options).statements(form, out)) {
      Iterator<String> wanted =
          limit == null ? ids.iterator() : ids.limit(Math.max(0, limit)).iterator();
      return writer.writeAll(entries.all(wanted));
    }
  }
}
