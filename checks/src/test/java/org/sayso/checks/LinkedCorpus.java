package org.sayso.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sayso.checks.LinkingGold.Passage;
import org.sayso.link.across.Entry;
import org.sayso.link.across.Linker;
import org.sayso.link.across.SmallMemory;
import org.sayso.link.across.Tellings;
import org.sayso.link.copies.Copies;
import org.sayso.link.copies.SmallCopyMemory;
import org.sayso.model.Document;
import org.sayso.model.Party;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Told;
import org.sayso.pipeline.Sayso;

/** The sample corpus as the program reads and links it, and where the gold's passages are in it. */
final class LinkedCorpus {

  private final Map<String, Reading> readings = new HashMap<>();
  private final SmallMemory memory = new SmallMemory();
  private final SmallCopyMemory copies = new SmallCopyMemory();
  private final Map<String, Entry> entries = new HashMap<>();

  LinkedCorpus(Sayso sayso, UnaryOperator<Party> identify) {
    Tellings tellings = new Tellings();
    List<Told> told = new ArrayList<>();
    List<Copies.Report> reports = new ArrayList<>();
    for (Document report : OctoberCorpus.reports()) {
      Reading reading = sayso.read(report);
      ReportDate day = report.dates().published().orElseThrow();
      readings.put(report.id(), reading);
      tellings.of(reading, report.id(), day.day()).stream()
          .map(one -> identified(one, identify))
          .forEach(told::add);
      reports.add(new Copies.Report(report.id(), day.day(), report.text()));
    }
    new Linker().update(memory, List.of(), told);
    new Copies().update(copies, List.of(), reports);
    memory.all().forEach(entry -> entries.put(entry.id(), entry));
  }

  private static Told identified(Told told, UnaryOperator<Party> identify) {
    return new Told(
        told.id(),
        told.document(),
        told.day(),
        told.act(),
        told.speaker().map(identify),
        told.toward().stream().map(identify).distinct().toList(),
        told.about().stream().map(identify).distinct().toList(),
        told.words(),
        told.signs(),
        told.negated(),
        told.reply(),
        told.within(),
        told.credits());
  }

  /** The statement that a passage is in: that with the shortest content that covers its start. */
  Optional<Entry> statement(Passage passage) {
    Reading reading = Objects.requireNonNull(readings.get(passage.report()));
    String text = reading.document().text().value();
    int start = new GoldWords(passage.report(), text).find(passage.words()).start();
    return reading.statements().stream()
        .filter(s -> s.attribution().content().stream().anyMatch(piece -> piece.contains(start)))
        .min(Comparator.comparingInt(LinkedCorpus::length))
        .map(s -> entry(passage.report() + ":" + s.id()));
  }

  private static int length(Statement statement) {
    return statement.attribution().content().stream().mapToInt(Span::length).sum();
  }

  /** The statement with this id. */
  Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("no statement " + id);
    }
    return entry;
  }

  /** The claim that a statement tells. */
  String claim(Entry entry) {
    return entry.place().orElseThrow().claim();
  }

  /** All pairs of reports in one cluster of copies, each pair in alphabetical order. */
  Set<List<String>> copies() {
    Set<List<String>> pairs = new HashSet<>();
    for (var one : copies.all()) {
      for (var other : copies.all()) {
        if (one.id().compareTo(other.id()) < 0
            && one.copy().orElseThrow().cluster().equals(other.copy().orElseThrow().cluster())) {
          pairs.add(List.of(one.id(), other.id()));
        }
      }
    }
    return pairs;
  }

  /** The words of a statement, for people. */
  String words(Entry entry) {
    Reading reading = Objects.requireNonNull(readings.get(entry.told().document()));
    String local = entry.id().substring(entry.id().lastIndexOf(':') + 1);
    return "%s %s %s \"%s\""
        .formatted(
            entry.id(),
            entry.told().side().orElse("?"),
            entry.told().act(),
            reading.words(
                Objects.requireNonNull(reading.byId().get(local)).attribution().content()));
  }
}
