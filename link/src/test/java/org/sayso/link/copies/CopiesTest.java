package org.sayso.link.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.link.copies.Copies.Report;
import org.sayso.model.Text;

class CopiesTest {

  private static final LocalDate DAY = LocalDate.of(2031, 5, 1);

  private static final String ALDRA =
      """
      ALDRA, May 1 (RTA) - Shells fell on the port of Aldra before dawn on Thursday and sank two
      ferries at their moorings, the harbour master said. Nobody was on board. The foreign ministry
      of Nordland blamed gunners on the Ruritanian side of the bay. "We counted thirty shots in ten
      minutes, and every one of them came from the eastern shore," a spokesman told reporters in the
      capital. Ruritania did not respond at once. Its army had said on Tuesday that it would answer
      any move of the Nordland fleet beyond the lighthouse. Fishermen who live beside the port said
      that windows broke two streets away and that the fire brigade needed three hours to put out
      burning fuel. The ferries carried some nine hundred people a day between the mainland and the
      islands. The company that owns them said it had asked a yard in Veldia for help and hoped to
      run one boat a day from next week. Talks about the bay were to begin again on Monday.
      """;

  /** Another reporter on the same event, with the same quotation. */
  private static final String ALSO_ALDRA =
      """
      Two ferries lie at the bottom of Aldra harbour after an artillery attack early on Thursday that
      Nordland blames on its neighbour across the bay. Officials in the town said no passengers had
      come aboard when the first rounds struck. "We counted thirty shots in ten minutes, and every
      one of them came from the eastern shore," the foreign ministry's spokesman said. Ruritanian
      commanders kept silent through the morning. Islanders now depend on a single coal barge, and the
      mayor of Orm asked the government for planes. At the quay the smell of diesel hung over the
      stalls of the fish market, which opened all the same. Insurance clerks walked among the broken
      crates with notebooks. It is the fourth such attack since the winter, by the count of the
      harbour police, and the first with losses of this size. Nordland's prime minister cut short a
      journey and called his cabinet together for the evening.
      """;

  private final Copies copies = new Copies();

  private Copy second(String first, String second) {
    SmallCopyMemory memory = new SmallCopyMemory();
    copies.update(memory, List.of(), List.of(report("1", first), report("2", second)));
    return memory.all().stream()
        .flatMap(kept -> kept.copy().stream())
        .filter(copy -> copy.kind() != Copy.Kind.FIRST)
        .findFirst()
        .orElse(new Copy("none", Copy.Kind.FIRST, 1));
  }

  private static Report report(String id, String text) {
    return new Report(id, DAY, Text.of(text));
  }

  @Test
  void theSameWordsInOtherTypeAreAnExactCopy() {
    String other = ALDRA.replace("\n", " ").replace("\"", "''").toUpperCase();
    assertThat(second(ALDRA, other).kind()).isEqualTo(Copy.Kind.EXACT);
  }

  @Test
  void anAddedCreditIsANearCopy() {
    Copy copy = second(ALDRA, ALDRA + "\nReporting by the Veldian Press Service; all rights kept.");
    assertThat(copy.kind()).isEqualTo(Copy.Kind.NEAR);
    assertThat(copy.cluster()).as("the longest stands for all").isEqualTo("2");
  }

  @Test
  void aReportCutInTheMiddleIsANearCopy() {
    Copy copy = second(ALDRA, ALDRA.substring(0, ALDRA.length() / 2));
    assertThat(copy.kind()).isEqualTo(Copy.Kind.NEAR);
    assertThat(copy.cluster()).isEqualTo("1");
    assertThat(copy.share()).isGreaterThan(0.8);
  }

  @Test
  void aChangedLeadIsANearCopy() {
    String other =
        "Ferries were hit by guns at Aldra, and nobody will say whose they were. "
            + ALDRA.substring(ALDRA.indexOf("The foreign ministry"));
    assertThat(second(ALDRA, other).kind()).isEqualTo(Copy.Kind.NEAR);
  }

  @Test
  void anotherReportOfTheSameEventIsNoCopy() {
    assertThat(second(ALDRA, ALSO_ALDRA).kind()).isEqualTo(Copy.Kind.FIRST);
  }

  @Test
  void aBriefThatTakesOneSentenceIsNoCopy() {
    String brief =
        "Nordland blamed Ruritania. \"We counted thirty shots in ten minutes, and every one of them"
            + " came from the eastern shore,\" a spokesman told reporters in the capital. The rest"
            + " of the day was calm in all provinces of the kingdom and its islands.";
    assertThat(second(ALDRA, brief).kind()).isEqualTo(Copy.Kind.FIRST);
  }

  @Test
  void emptyAndTinyReportsAreCopiesOnlyIfEqual() {
    assertThat(second("Rain.", "Rain!").kind()).isEqualTo(Copy.Kind.EXACT);
    assertThat(second("Rain in the north", "Rain in the south").kind()).isEqualTo(Copy.Kind.FIRST);
    assertThat(second("", "Rain").kind()).isEqualTo(Copy.Kind.FIRST);
  }

  /** Random texts of 250 to 600 words in a Zipf-like vocabulary, edited in one way each. */
  @ParameterizedTest
  @ValueSource(strings = {"cut the second half", "change the lead", "replace one word in ten"})
  void findsNearlyAllEditedCopies(String edit) {
    Random random = new Random(7);
    int found = 0;
    int tried = 300;
    for (int i = 0; i < tried; i++) {
      List<String> words = words(random, 250 + random.nextInt(350));
      List<String> edited = edited(words, edit, random);
      if (second(String.join(" ", words), String.join(" ", edited)).kind() == Copy.Kind.NEAR) {
        found++;
      }
    }
    System.out.printf("%s: %d of %d found%n", edit, found, tried);
    assertThat(found).as("seed 7, %s", edit).isGreaterThan(tried * 9 / 10);
  }

  @Test
  void joinsNoTwoReportsThatShareAQuarterOfTheirWords() {
    Random random = new Random(8);
    int joined = 0;
    for (int i = 0; i < 300; i++) {
      List<String> one = words(random, 400);
      List<String> other = words(random, 400);
      for (int j = 0; j < 100; j++) {
        other.set(j, one.get(200 + j));
      }
      if (second(String.join(" ", one), String.join(" ", other)).kind() != Copy.Kind.FIRST) {
        joined++;
      }
    }
    assertThat(joined).as("seed 8").isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyOrderGivesTheSameClusters(long seed) {
    Random random = new Random(seed);
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<String> words = words(random, 120 + random.nextInt(200));
      reports.add(report("r" + reports.size(), String.join(" ", words)));
      for (String edit :
          List.of("cut the second half", "change the lead", "replace one word in ten")) {
        reports.add(report("r" + reports.size(), String.join(" ", edited(words, edit, random))));
      }
    }
    SmallCopyMemory once = new SmallCopyMemory();
    copies.update(once, List.of(), reports);
    assertThat(clusters(once).values()).anyMatch(copy -> copy.kind() == Copy.Kind.NEAR);
    for (int order = 0; order < 16; order++) {
      Collections.shuffle(reports, random);
      SmallCopyMemory memory = new SmallCopyMemory();
      reports.forEach(report -> copies.update(memory, List.of(), List.of(report)));
      assertThat(clusters(memory)).as("seed %d", seed).isEqualTo(clusters(once));
      Report gone = reports.getFirst();
      copies.update(memory, List.of(gone.id()), List.of());
      SmallCopyMemory without = new SmallCopyMemory();
      copies.update(without, List.of(), reports.subList(1, reports.size()));
      assertThat(clusters(memory)).as("seed %d less one", seed).isEqualTo(clusters(without));
      copies.update(memory, List.of(), List.of(gone, reports.get(1)));
      assertThat(clusters(memory)).as("seed %d put back", seed).isEqualTo(clusters(once));
    }
  }

  private static Map<String, Copy> clusters(SmallCopyMemory memory) {
    Map<String, Copy> clusters = new TreeMap<>();
    memory.all().forEach(kept -> clusters.put(kept.id(), kept.copy().orElseThrow()));
    return clusters;
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(random));
    }
    return words;
  }

  private static String word(Random random) {
    return "w" + Integer.toString((int) (Math.pow(5000, random.nextDouble()) - 1), 36);
  }

  private static List<String> edited(List<String> words, String edit, Random random) {
    List<String> edited = new ArrayList<>(words);
    switch (edit) {
      case "cut the second half" -> edited.subList(words.size() / 2, words.size()).clear();
      case "change the lead" -> {
        edited.subList(0, words.size() / 8).clear();
        edited.addAll(0, words(random, 30));
      }
      default -> edited.replaceAll(word -> random.nextInt(10) == 0 ? word(random) : word);
    }
    return edited;
  }
}
