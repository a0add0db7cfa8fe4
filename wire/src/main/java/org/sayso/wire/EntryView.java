package org.sayso.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sayso.model.Link;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;

/** Shows rows of the ledger to a person at a terminal. Thread-safe. */
public final class EntryView {

  private static final String BOLD = "1";
  private static final String DIM = "2";
  private static final int INDENT = 2;
  private static final int CONTENT_LINES = 3;

  private final TerminalOptions options;

  /** A view with these options. */
  public EntryView(TerminalOptions options) {
    this.options = options;
  }

  /** One statement: who does what, the exact words, on whose word, and its id. */
  public String show(Entry entry) {
    Paragraph head =
        new Paragraph()
            .add(day(entry), DIM)
            .add(speaker(entry), BOLD)
            .add(entry.speaker().map(EntryView::description).orElse(""))
            .add(entry.act().name(), Hues.of(entry.act()));
    if (!entry.toward().isEmpty()) {
      head.add(
          "-> " + entry.toward().stream().map(ActorEntry::name).collect(Collectors.joining(", ")));
    }
    if (entry.standing() != Standing.CLAIMED) {
      head.add(entry.standing().name(), BOLD);
    }
    if (!entry.marks().isEmpty()) {
      head.add(entry.marks().stream().map(Enum::name).collect(Collectors.joining(", ", "[", "]")));
    }
    return wrap(head, "", 2)
        + wrap(new Paragraph().add(entry.content().words()), "  ", CONTENT_LINES)
        + wrap(new Paragraph().add(origin(entry), DIM), "  ", 2);
  }

  /** Who says it: a name, the source words where no actor is known, or that the text is silent. */
  static String speaker(Entry entry) {
    return entry
        .speaker()
        .map(ActorEntry::name)
        .orElseGet(
            () ->
                entry.source().pieces().isEmpty()
                    ? "(source not named)"
                    : "“" + entry.source().words() + "”");
  }

  static String description(ActorEntry actor) {
    List<String> facts = new ArrayList<>();
    actor.role().ifPresent(facts::add);
    actor.country().ifPresent(facts::add);
    actor.sector().map(Sector::name).ifPresent(facts::add);
    return facts.isEmpty() ? "" : "(" + String.join(", ", facts) + ")";
  }

  /** The best that is known of when it was said. */
  static String day(Entry entry) {
    return entry
        .filing()
        .dates()
        .said()
        .or(() -> entry.filing().dates().published())
        .or(() -> entry.filing().dates().collected())
        .map(ReportDate::day)
        .map(Object::toString)
        .orElse("(no date)");
  }

  private static String origin(Entry entry) {
    String chain =
        entry.chain().stream()
            .filter(link -> link.kind() != Link.Kind.SPEAKER)
            .flatMap(link -> link.name().stream())
            .collect(Collectors.joining(" > "));
    List<String> facts = new ArrayList<>();
    facts.add(chain.isEmpty() ? entry.filing().outlet().orElse(entry.filing().origin()) : chain);
    Optional<String> title = entry.filing().title();
    title.ifPresent(given -> facts.add("“" + given + "”"));
    if (!entry.versions().contains(entry.filing().version())) {
      facts.add("not in the latest version");
    }
    facts.add(entry.id());
    return String.join(" · ", facts);
  }

  private String wrap(Paragraph words, String first, int most) {
    return words.wrap(
        first,
        INDENT,
        options.width(),
        options.wide() ? Integer.MAX_VALUE : most,
        options.colour());
  }
}
