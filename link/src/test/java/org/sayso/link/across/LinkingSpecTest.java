package org.sayso.link.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sayso.model.Told;

/** The cases of {@code linking.spec}. */
class LinkingSpecTest {

  private final Linker linker = new Linker();

  private record Case(String name, List<String> reports, String claims, List<String> answers) {}

  @TestFactory
  Stream<DynamicTest> keepsThePromisesOfTheSpec() throws IOException {
    return cases().stream().map(one -> DynamicTest.dynamicTest(one.name, () -> check(one)));
  }

  private void check(Case one) {
    SmallMemory memory = new SmallMemory();
    for (String report : one.reports) {
      Told told = Tale.told(report.substring(0, 1), report.substring(2));
      linker.update(memory, List.of(), List.of(told));
    }
    String found = claims(memory.all()) + answers(memory.all());
    String wanted =
        one.claims + one.answers.stream().map(a -> "; " + a).collect(Collectors.joining());
    assertThat(found).as(one.name + explained(memory.all())).isEqualTo(wanted);
  }

  private static String claims(Collection<Entry> entries) {
    Map<String, TreeSet<String>> claims = new TreeMap<>();
    for (Entry entry : entries) {
      claims
          .computeIfAbsent(entry.place().orElseThrow().claim(), c -> new TreeSet<>())
          .add(entry.told().document());
    }
    return claims.values().stream()
        .filter(members -> members.size() > 1)
        .map(members -> String.join("", members))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String answers(Collection<Entry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.answered().stream())
        .map(
            a ->
                "; %s %s %s"
                    .formatted(
                        a.answer().answer().charAt(0),
                        a.answer().relation(),
                        a.answer().claim().charAt(0)))
        .sorted()
        .collect(Collectors.joining());
  }

  private static String explained(Collection<Entry> entries) {
    return entries.stream()
        .map(e -> "\n%s %s %s %s".formatted(e.id(), e.told().words(), e.place(), e.answered()))
        .collect(Collectors.joining());
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = LinkingSpecTest.class.getResourceAsStream("linking.spec")) {
      String spec = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : spec.split("(?m)^== ")) {
        List<String> lines = block.lines().filter(l -> !l.isBlank()).toList();
        if (!block.startsWith("#")) {
          cases.add(
              new Case(
                  lines.getFirst(),
                  lines.stream().skip(1).filter(l -> l.matches("[a-z] .*")).toList(),
                  cell(lines, "claims ").stream().findFirst().orElse(""),
                  cell(lines, "answers ")));
        }
      }
    }
    return cases;
  }

  private static List<String> cell(List<String> lines, String name) {
    return lines.stream()
        .filter(l -> l.startsWith(name))
        .flatMap(l -> Stream.of(l.substring(name.length()).split(", ")))
        .toList();
  }
}
