package org.sayso.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.KnownActor;
import org.sayso.model.Office;
import org.sayso.model.Sector;

/** Actor and agent dictionaries of PETRARCH and Phoenix. Confined to one call. */
final class ActorDictionary {

  /** Two figures stand for a year of those up to 2029. */
  private static final DateTimeFormatter SHORT_DAY =
      new DateTimeFormatterBuilder()
          .appendValueReduced(ChronoField.YEAR, 2, 2, 1930)
          .appendPattern("MMdd")
          .toFormatter(Locale.ROOT);

  private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]?");
  private static final Pattern DAYS =
      Pattern.compile("([<>]?)(\\d{6}|\\d{8})(?:-(\\d{6}|\\d{8}))?");

  private final Consumer<String> problems;
  private final ActorRows actors = new ActorRows();
  private final Map<String, Sector> agents = new HashMap<>();
  private final Map<String, List<String>> macros = new HashMap<>();
  private String current = "";

  ActorDictionary(Consumer<String> problems) {
    this.problems = problems;
  }

  ActorList read(String text) {
    int number = 0;
    for (String line : text.replace("\uFEFF", "").lines().toList()) {
      number++;
      String entry = line.replaceAll("[#;].*|<!--.*?-->", "").strip();
      if (entry.isEmpty()) {
        continue;
      }
      try {
        add(entry);
      } catch (IllegalArgumentException wrong) {
        problems.accept("line %d: %s".formatted(number, wrong.getMessage()));
      }
    }
    List<KnownActor> coded =
        actors.actors().stream()
            .filter(
                a ->
                    a.country().or(() -> a.sector().map(Enum::name)).isPresent()
                        || !a.offices().isEmpty())
            .toList();
    return new ActorList(coded, agents);
  }

  private void add(String entry) {
    if (entry.matches("![A-Z_]+!\\s*=.*")) {
      String[] parts = entry.split("=", 2);
      macros.put(parts[0].strip(), List.of(parts[1].strip().split("\\s*,\\s*")));
      return;
    }
    int bracket = entry.indexOf('[');
    String name = (bracket < 0 ? entry : entry.substring(0, bracket)).strip();
    Matcher code = CODE.matcher(bracket < 0 ? "" : entry.substring(bracket));
    List<String> codes = new ArrayList<>();
    while (code.find()) {
      codes.add(code.group(1).strip());
    }
    if (codes.stream().anyMatch(c -> c.contains("~"))) {
      agent(name, codes.getFirst(), entry);
      return;
    }
    if (!name.isEmpty()) {
      boolean synonym = name.startsWith("+");
      String words = words(synonym ? name.substring(1) : name);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("no name in \"" + entry + "\"");
      }
      if (synonym && current.isEmpty()) {
        throw new IllegalArgumentException("a synonym (+) stands before any actor");
      }
      current = synonym ? current : words;
      actors.add(current, List.of(words), Optional.empty(), Optional.empty(), Optional.empty());
    }
    for (String each : codes) {
      if (current.isEmpty()) {
        throw new IllegalArgumentException("a code stands before any actor: [" + each + "]");
      }
      actor(each);
    }
  }

  private static String words(String name) {
    return name.replace('_', ' ').strip();
  }

  private void actor(String coded) {
    String[] parts = coded.split("\\s+", 2);
    DictionaryCodes meaning = DictionaryCodes.of(parts[0]);
    if (meaning.country().isEmpty() && meaning.sector().isEmpty()) {
      throw new IllegalArgumentException("nothing is known of the code \"%s\"".formatted(parts[0]));
    }
    Optional<Actor.Kind> kind =
        meaning.sector().isEmpty() ? Optional.of(Actor.Kind.STATE) : Optional.empty();
    if (parts.length == 1) {
      // without days a code holds where no other does
      actors.add(
          current,
          List.of(current),
          kind,
          meaning.country(),
          meaning.sector().or(() -> Optional.of(Sector.GOV)));
      return;
    }
    Matcher days = DAYS.matcher(parts[1].strip());
    if (!days.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" are no days like 010122-140929, <010122 or >140929".formatted(parts[1]));
    }
    Optional<LocalDate> last = Optional.ofNullable(days.group(3)).map(ActorDictionary::day);
    LocalDate start = day(days.group(2));
    boolean earlier = days.group(2).length() < 8 && last.filter(start::isAfter).isPresent();
    LocalDate first = earlier ? start.minusYears(100) : start;
    boolean before = days.group(1).equals("<");
    actors.add(
        current,
        new Office(
            Optional.empty(),
            meaning.country(),
            meaning.sector(),
            before ? Optional.empty() : Optional.of(first),
            before ? Optional.of(first) : last));
  }

  private static LocalDate day(String day) {
    try {
      return day.length() == 8
          ? LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
          : LocalDate.parse(day, SHORT_DAY);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("%s is no day like 010122".formatted(day), wrong);
    }
  }

  private void agent(String name, String code, String entry) {
    Optional<Sector> sector = DictionaryCodes.of(code.replace("~", "")).sector();
    if (sector.isEmpty()) {
      throw new IllegalArgumentException("the code in \"%s\" says no sector".formatted(entry));
    }
    Matcher braces = Pattern.compile("\\{([^}]*)\\}").matcher(name);
    List<String> forms = new ArrayList<>();
    String singular = name.replaceAll("\\{[^}]*\\}", "").strip();
    forms.add(singular);
    if (braces.find()) {
      forms.addAll(List.of(braces.group(1).split("\\s*,\\s*")));
    } else if (!singular.contains("!")) {
      forms.add(words(singular) + "S");
    }
    for (String form : forms) {
      for (String word : expanded(form)) {
        agents.putIfAbsent(words(word).toLowerCase(Locale.ROOT), sector.get());
      }
    }
  }

  private List<String> expanded(String form) {
    for (Map.Entry<String, List<String>> macro : macros.entrySet()) {
      if (form.contains(macro.getKey())) {
        return macro.getValue().stream().map(w -> form.replace(macro.getKey(), w)).toList();
      }
    }
    return List.of(form);
  }

  static String write(ActorList list) {
    StringBuilder out = new StringBuilder();
    for (KnownActor actor : list.actors()) {
      name(out, "", actor.name());
      actor.otherNames().forEach(other -> name(out, "+", other));
      for (Office office : actor.offices()) {
        out.append("\t[").append(code(office.country(), office.sector()));
        out.append(days(office)).append("]\n");
      }
      if (actor.offices().isEmpty()) {
        Optional<Sector> sector =
            actor.kind() == Actor.Kind.STATE ? Optional.empty() : actor.sector();
        out.append("\t[").append(code(actor.country(), sector)).append("]\n");
      }
    }
    list.agents().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            agent -> out.append("%s [~%s]%n".formatted(upper(agent.getKey()), agent.getValue())));
    return out.toString();
  }

  private static void name(StringBuilder out, String mark, String name) {
    out.append(mark).append(upper(name)).append("_\n");
  }

  private static String upper(String name) {
    return name.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s\\[\\];#]+", "_");
  }

  private static String code(Optional<String> country, Optional<Sector> sector) {
    return country.orElse("") + sector.map(Enum::name).orElse("");
  }

  private static String days(Office office) {
    Optional<String> from = office.from().map(d -> d.format(DateTimeFormatter.BASIC_ISO_DATE));
    Optional<String> until = office.until().map(d -> d.format(DateTimeFormatter.BASIC_ISO_DATE));
    if (from.isEmpty() && until.isEmpty()) {
      return "";
    }
    return from.isEmpty()
        ? " <" + until.get()
        : until.map(last -> " " + from.get() + "-" + last).orElseGet(() -> " >" + from.get());
  }
}
