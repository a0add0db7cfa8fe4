package org.sayso.link.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.model.Told;

/** What is found is a function of the set of documents: random documents, random orders. */
class OrderTest {

  private static final List<String> SIDES = List.of("Nordland", "Ruritania", "Veldia", "");

  private static final List<String> DEEDS =
      List.of(
          "shelling the port of Aldra",
          "shelling the port of Aldra and sinking two ferries",
          "sinking ferries off Aldra with shells",
          "mining the strait of Helm",
          "mining the Helm strait and jamming radio beacons",
          "jamming radio beacons near the strait",
          "stealing grain from the silos of Brenn",
          "taking grain and tractors from the farms of Brenn");

  private static final List<String> ACTS =
      List.of("ACCUSE", "ACCUSE", "ACCUSE", "DENY", "DENY", "ASSERT", "ADMIT", "DEMAND");

  private final Linker linker = new Linker();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyOrderOfAddingGivesTheSame(long seed) {
    Random random = new Random(seed);
    List<List<Told>> documents = documents(random, 16);
    Map<String, Entry> once = linked(documents, 16);
    assertThat(once.values()).anyMatch(e -> e.answered().isPresent());
    assertThat(once.values()).anyMatch(e -> !e.isFirst());
    for (int order = 0; order < 16; order++) {
      Collections.shuffle(documents, random);
      assertThat(linked(documents, 1)).as("seed %d, order %d", seed, order).isEqualTo(once);
      assertThat(linked(documents, 5)).as("seed %d, fives %d", seed, order).isEqualTo(once);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
  void aDocumentRemovedLeavesNoTrace(long seed) {
    Random random = new Random(seed);
    List<List<Told>> documents = documents(random, 16);
    for (List<Told> removed : documents) {
      SmallMemory memory = memory(documents, 4);
      linker.update(memory, removed.stream().map(Told::id).toList(), List.of());
      List<List<Told>> others = new ArrayList<>(documents);
      others.remove(removed);
      assertThat(found(memory))
          .as("seed %d without %s", seed, removed.getFirst().document())
          .isEqualTo(linked(others, 16));
    }
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() {
    Random random = new Random(21);
    List<List<Told>> documents = documents(random, 16);
    List<List<Told>> versions = documents(random, 16);
    SmallMemory memory = memory(documents, 3);
    for (int i = 0; i < 16; i++) {
      linker.update(memory, documents.get(i).stream().map(Told::id).toList(), versions.get(i));
    }
    assertThat(found(memory)).isEqualTo(linked(versions, 16));
  }

  @Test
  void addingNothingChangesNothing() {
    SmallMemory memory = memory(documents(new Random(31), 16), 16);
    Map<String, Entry> before = found(memory);
    linker.update(memory, List.of("unknown:s1"), List.of());
    assertThat(found(memory)).isEqualTo(before);
  }

  private static List<List<Told>> documents(Random random, int count) {
    List<List<Told>> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Told> statements = new ArrayList<>();
      for (int j = 0; j <= random.nextInt(3); j++) {
        Told told = Tale.told("d%d.%d".formatted(i, j), line(random));
        statements.add(told);
      }
      documents.add(statements);
    }
    return documents;
  }

  private static String line(Random random) {
    String act = one(ACTS, random);
    return "2031-05-%02d | %s | %s | %s | %s | %s"
        .formatted(
            1 + random.nextInt(28),
            one(SIDES, random),
            act,
            act.equals("ACCUSE") || random.nextBoolean() ? one(SIDES.subList(0, 3), random) : "",
            act.equals("DENY") ? "denied" : "spoke of",
            one(DEEDS, random));
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private Map<String, Entry> linked(List<List<Told>> documents, int atOnce) {
    return found(memory(documents, atOnce));
  }

  private SmallMemory memory(List<List<Told>> documents, int atOnce) {
    SmallMemory memory = new SmallMemory();
    for (int i = 0; i < documents.size(); i += atOnce) {
      linker.update(
          memory,
          List.of(),
          documents.subList(i, Math.min(documents.size(), i + atOnce)).stream()
              .flatMap(List::stream)
              .toList());
    }
    return memory;
  }

  private static Map<String, Entry> found(SmallMemory memory) {
    Map<String, Entry> found = new TreeMap<>();
    memory.all().forEach(e -> found.put(e.id(), e));
    return found;
  }
}
