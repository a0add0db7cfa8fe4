package org.sayso.wire;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;
import org.sayso.model.Statement;
import org.sayso.model.Warning;

/**
 * Shows readings to a person at a terminal: a header, the statements as a tree with their chains,
 * the events, the warnings.
 *
 * <p>Control characters of the text are made harmless. Thread-safe.
 */
public final class TerminalView {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final double DOUBTFUL = 0.7;
  private static final int DEEPEST_INDENT = 8;

  private final TerminalOptions options;

  /** A view with these options. */
  public TerminalView(TerminalOptions options) {
    this.options = options;
  }

  /** Writes one document, with an empty line after it. */
  public void write(Outcome outcome, Writer out) throws IOException {
    out.append(outcome.<String>map(this::show, this::show));
    out.write('\n');
  }

  /** One reading as lines. */
  public String show(Reading reading) {
    Phrases phrases = new Phrases(reading);
    StringBuilder out = new StringBuilder();
    header(reading, out);
    for (Tree.Node node : Tree.of(reading.statements())) {
      statement(reading, node, phrases, out);
    }
    if (!reading.events().isEmpty()) {
      out.append(line(new Paragraph().add("Events", BOLD), "", 0));
      reading.events().forEach(event -> event(reading, event, phrases, out));
    }
    if (!reading.warnings().isEmpty()) {
      out.append(line(new Paragraph().add("Warnings", BOLD), "", 0));
      reading.warnings().forEach(warning -> warning(reading, warning, out));
    }
    return out.toString();
  }

  /** One rejected input as lines. */
  public String show(Rejected rejected) {
    return line(
        new Paragraph()
            .add(rejected.origin(), BOLD)
            .add("could not be read:")
            .add(rejected.reason()),
        "",
        2);
  }

  private void header(Reading reading, StringBuilder out) {
    Document document = reading.document();
    List<String> facts = new ArrayList<>();
    document.title().ifPresent(shownAbove -> facts.add(document.origin()));
    document.outlet().ifPresent(facts::add);
    document.dates().published().map(ReportDate::iso).ifPresent(facts::add);
    document.language().ifPresent(facts::add);
    facts.add(count(reading.statements().size(), "statement"));
    out.append(line(new Paragraph().add(document.title().orElse(document.origin()), BOLD), "", 2));
    out.append(line(new Paragraph().add(String.join(" · ", facts), DIM), "", 2));
  }

  private void statement(Reading reading, Tree.Node node, Phrases phrases, StringBuilder out) {
    Statement statement = node.statement();
    String margin = "   ".repeat(Math.min(node.depth(), DEEPEST_INDENT));
    String number = "%3s  ".formatted(Harmless.line(Phrases.number(statement.id())));
    int indent = margin.length() + number.length();
    Paragraph head = new Paragraph();
    for (Phrases.Crumb crumb : phrases.crumbs(statement)) {
      head.add(crumb.label() + " >", DIM);
    }
    head.add(phrases.speaker(statement), BOLD);
    String description = phrases.description(statement);
    if (!description.isEmpty()) {
      head.add("(" + description + ")");
    }
    head.add(statement.act().name(), Hues.of(statement.act()));
    if (!statement.attribution().cue().isEmpty()) {
      head.add("“" + reading.words(statement.attribution().cue()) + "”");
    }
    for (Phrases.Answering answer : phrases.answers(statement)) {
      head.add("-> %s %s".formatted(answer.verb(), Phrases.number(answer.claim())), BOLD);
    }
    double confidence = statement.attribution().confidence();
    if (confidence < DOUBTFUL) {
      head.add(String.format(Locale.ROOT, "(confidence %.2f)", confidence), DIM);
    }
    out.append(line(head, margin + number, indent));
    String content = reading.words(statement.attribution().content());
    if (!options.wide()) {
      content = content.substring(0, Math.min(content.length(), 8 * options.width()));
    }
    out.append(
        new Paragraph()
            .add(content)
            .wrap(
                " ".repeat(indent + 2),
                indent + 2,
                options.width(),
                options.wide() ? Integer.MAX_VALUE : 2,
                options.colour()));
  }

  private void event(Reading reading, Event event, Phrases phrases, StringBuilder out) {
    Paragraph words =
        new Paragraph()
            .add(event.root().name(), BOLD)
            .add(phrases.names(event.actor()) + " -> " + phrases.names(event.recipient()))
            .add("(" + Phrases.circumstances(event) + ")", DIM)
            .add(event.standing().name(), BOLD);
    if (!event.statements().isEmpty()) {
      words.add(
          event.statements().stream()
              .map(Phrases::number)
              .collect(Collectors.joining(", ", "by ", "")));
    }
    out.append(line(words, "     ", 7));
    if (!event.evidence().isEmpty()) {
      out.append(
          line(
              new Paragraph().add("“" + reading.words(event.evidence()) + "”", DIM), "       ", 7));
    }
  }

  private void warning(Reading reading, Warning warning, StringBuilder out) {
    out.append(
        line(
            new Paragraph()
                .add(warning.kind().name(), BOLD)
                .add("“" + reading.words(warning.spans()) + "”")
                .add(warning.message()),
            "     ",
            7));
  }

  /** A line that is never cut, only wrapped, unless it is absurdly long. */
  private String line(Paragraph words, String first, int indent) {
    return words.wrap(
        first, indent, options.width(), options.wide() ? Integer.MAX_VALUE : 4, options.colour());
  }

  private static String count(int number, String noun) {
    return number == 0 ? "no " + noun + "s" : number + " " + noun + (number == 1 ? "" : "s");
  }
}
