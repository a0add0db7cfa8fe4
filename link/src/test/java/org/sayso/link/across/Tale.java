package org.sayso.link.across;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Answer;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Link;
import org.sayso.model.Manner;
import org.sayso.model.Mention;
import org.sayso.model.Reading;
import org.sayso.model.ReportDate;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Text;
import org.sayso.model.Told;

/**
 * A report of one statement in a line: {@code 2031-05-01 | Nordland | ACCUSE | Ruritania | accused
 * | Ruritania of shelling the port}. States that the content names are spoken of.
 */
final class Tale {

  private static final Tellings TELLINGS = new Tellings();

  /** The states of the tales, with what their people are called. */
  private static final Map<String, String> STATES =
      Map.of(
          "Nordland", "Nordlander",
          "Ruritania", "Ruritanian",
          "Veldia", "Veldian",
          "Karsland", "Karslander");

  private Tale() {}

  /** The statement of a line, in a document of this id. */
  static Told told(String document, String line) {
    return TELLINGS.of(reading(document, line), document, LocalDate.EPOCH).getFirst();
  }

  static Reading reading(String document, String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != 6) {
      throw new IllegalArgumentException("\"%s\" needs six cells parted by |".formatted(line));
    }
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    String source = cells[1].isEmpty() ? "It" : cells[1];
    String words = source + " " + cells[4] + " " + cells[5] + ".";
    Map<String, List<Span>> named = new LinkedHashMap<>();
    Stream.of(cells[1], cells[3])
        .flatMap(cell -> Stream.of(cell.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(name -> named.putIfAbsent(name, new ArrayList<>()));
    STATES.keySet().stream().sorted().forEach(name -> find(words, name, name, named));
    STATES.forEach((name, people) -> find(words, people, name, named));
    Map<String, String> ids = new LinkedHashMap<>();
    List<Actor> actors = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (Map.Entry<String, List<Span>> entry : named.entrySet()) {
      String id = "a" + (actors.size() + 1);
      ids.put(entry.getKey(), id);
      boolean state = STATES.containsKey(entry.getKey());
      actors.add(
          new Actor(
              id,
              entry.getKey(),
              state ? Actor.Kind.STATE : Actor.Kind.ORGANISATION,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              entry.getValue()));
      entry.getValue().forEach(s -> mentions.add(new Mention(s, s, Mention.Kind.NAME, id)));
    }
    int cue = source.length() + 1;
    int content = cue + cells[4].length() + 1;
    Statement statement =
        new Statement(
            "s1",
            Optional.ofNullable(ids.get(cells[1])),
            new Attribution(
                List.of(),
                List.of(Span.of(cue, cue + cells[4].length())),
                List.of(Span.of(content, content + cells[5].length())),
                1),
            Manner.INDIRECT,
            Act.valueOf(cells[2]),
            Stream.of(cells[3].split(","))
                .map(String::strip)
                .filter(ids::containsKey)
                .map(ids::get)
                .toList(),
            Optional.empty());
    Document read =
        new Document(
            document,
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Dates.published(new ReportDate(cells[0], "test")),
            Text.of(words),
            List.of(),
            Alignment.shifted(words.length(), 0));
    return new Reading(
        read,
        new Cast(actors, mentions),
        List.of(statement),
        Map.<String, List<Link>>of(),
        List.<Answer>of(),
        List.of(),
        List.of());
  }

  private static void find(String words, String form, String name, Map<String, List<Span>> named) {
    for (int at = words.indexOf(form); at >= 0; at = words.indexOf(form, at + 1)) {
      int end = at + form.length();
      if (end == words.length() || !Character.isLetter(words.charAt(end))) {
        named.computeIfAbsent(name, n -> new ArrayList<>()).add(Span.of(at, end));
      }
    }
  }
}
