package org.sayso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.model.Span;

/**
 * One annotation file in brat standoff: {@code T} lines name pieces of text, {@code E} lines tie
 * them to an attribution by the roles Source, Cue and Content.
 */
final class BratFile {

  private static final Pattern PIECES =
      Pattern.compile("(T\\d+)\\t(\\S+) (\\d{1,9} \\d{1,9}(?:;\\d{1,9} \\d{1,9})*)(?:\\s(?s:.*))?");

  private record Line(int number, String text) {}

  private final String name;
  private final Consumer<String> problems;
  private final Map<String, List<Span>> pieces = new HashMap<>();
  private final List<Line> events = new ArrayList<>();

  private BratFile(String name, Consumer<String> problems) {
    this.name = name;
    this.problems = problems;
  }

  /**
   * The attributions with content, spans in code points. A broken line is passed over and told to
   * {@code problems}, with the file and the line.
   */
  static List<Marked> read(String name, String annotations, Consumer<String> problems) {
    BratFile file = new BratFile(name, problems);
    int number = 0;
    for (String line : annotations.split("\n", -1)) {
      file.line(new Line(++number, line));
    }
    return file.events.stream()
        .map(file::attribution)
        .filter(attribution -> !attribution.content().isEmpty())
        .toList();
  }

  private void line(Line line) {
    if (line.text().matches("(?s)T\\d+\\t.*")) {
      Matcher parts = PIECES.matcher(line.text());
      if (!parts.matches()) {
        broken(line, "a T line is \"T1<tab>Role 3 9<tab>words\"");
        return;
      }
      List<Span> spans = new ArrayList<>();
      for (String piece : parts.group(3).split(";")) {
        int start = Integer.parseInt(piece.substring(0, piece.indexOf(' ')));
        int end = Integer.parseInt(piece.substring(piece.indexOf(' ') + 1));
        if (end < start) {
          broken(line, "the piece \"%s\" ends before it starts".formatted(piece));
          return;
        }
        spans.add(Span.of(start, end));
      }
      pieces.put(parts.group(1), spans);
    } else if (line.text().matches("(?s)E\\d+\\t.*")) {
      events.add(line);
    }
  }

  private Marked attribution(Line line) {
    Map<String, List<Span>> roles = new TreeMap<>();
    String[] columns = line.text().split("\t", -1);
    for (String argument : columns[1].strip().split("\\s+")) {
      int colon = argument.indexOf(':');
      if (colon < 0) {
        broken(line, "an argument is \"Role:T1\", not \"%s\"".formatted(argument));
        continue;
      }
      // Content2 is a second piece of content.
      String role = argument.substring(0, colon).replaceFirst("\\d+$", "");
      List<Span> spans = pieces.get(argument.substring(colon + 1));
      if (spans != null) {
        roles.computeIfAbsent(role, none -> new ArrayList<>()).addAll(spans);
      } else if (role.equals("Source") || role.equals("Cue") || role.equals("Content")) {
        broken(line, "there is no piece \"%s\"".formatted(argument.substring(colon + 1)));
      }
    }
    return new Marked(sorted(roles, "Source"), sorted(roles, "Cue"), sorted(roles, "Content"));
  }

  private static List<Span> sorted(Map<String, List<Span>> roles, String role) {
    return roles.getOrDefault(role, List.of()).stream().sorted().toList();
  }

  private void broken(Line line, String reason) {
    problems.accept("%s, line %d: %s; passed over".formatted(name, line.number(), reason));
  }
}
