package org.sayso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Dates;
import org.sayso.model.Manner;
import org.sayso.model.Relation;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Standing;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Filing;
import org.sayso.model.ledger.Quote;

/**
 * Rows of a ledger that nobody wrote, the same for the same number in every run. Words are invented
 * but for the most frequent, and as frequent as in English (Zipf); 20,000 actors of 60 countries
 * speak in 300 outlets over ten years.
 */
final class InventedEntries {

  private static final int WORDS = 60_000;
  private static final int ACTORS = 20_000;
  private static final int COUNTRIES = 60;
  private static final int OUTLETS = 300;
  private static final int DAYS = 3650;
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

  private static final List<String> FREQUENT =
      List.of(
          "the of to and in that had a was by were for not on its would with from they it at as"
              .split(" "));

  private final List<String> words = new ArrayList<>(FREQUENT);
  private final List<ActorEntry> actors = new ArrayList<>();
  private final List<String> outlets = new ArrayList<>();

  InventedEntries() {
    Random random = new Random(1962);
    while (words.size() < WORDS) {
      words.add(word(random));
    }
    List<String> countries = new ArrayList<>();
    for (int i = 0; i < COUNTRIES; i++) {
      countries.add("" + (char) ('A' + i / 26) + (char) ('A' + i % 26) + "X");
    }
    for (int i = 0; i < ACTORS; i++) {
      actors.add(
          new ActorEntry(
              "actor-%05x".formatted(i),
              capital(word(random)) + " " + capital(word(random)),
              Actor.Kind.PERSON,
              Optional.of("spokesman"),
              random.nextInt(10) == 0
                  ? Optional.empty()
                  : Optional.of(countries.get(zipf(random, COUNTRIES))),
              random.nextInt(8) == 0
                  ? Optional.empty()
                  : Optional.of(pick(random, Sector.values()))));
    }
    for (int i = 0; i < OUTLETS; i++) {
      outlets.add(capital(word(random)) + " Courier");
    }
  }

  /** The first {@code number} rows. */
  Stream<Entry> stream(long number) {
    return LongStream.range(0, number).mapToObj(this::entry);
  }

  /** Some word, frequent ones more often. */
  String word(Random random, int leastRank) {
    return words.get(leastRank + zipf(random, WORDS - leastRank));
  }

  /** Some actor, frequent ones more often. */
  ActorEntry actor(Random random) {
    return actors.get(zipf(random, ACTORS));
  }

  /** Words of some row, as a phrase. */
  String phrase(Random random, long number) {
    String[] content = entry(random.nextLong(number)).content().words().split(" ", -1);
    int from = random.nextInt(content.length - 3);
    return content[from] + " " + content[from + 1] + " " + content[from + 2];
  }

  private Entry entry(long number) {
    Random random = new Random(number * 0x9E3779B97F4A7C15L);
    ActorEntry speaker = actor(random);
    List<ActorEntry> toward =
        random.nextInt(3) == 0
            ? List.of()
            : Stream.generate(() -> actor(random)).limit(1 + random.nextInt(2)).toList();
    String day = FIRST.plusDays(random.nextInt(DAYS)).toString();
    String outlet = outlets.get(zipf(random, OUTLETS));
    Filing filing =
        new Filing(
            "document-" + number / 8,
            1,
            "https://example.org/" + number / 8,
            Optional.of(outlet),
            Optional.of(text(random, 8)),
            Optional.of(random.nextInt(10) == 0 ? "fr" : "en"),
            Dates.published(new ReportDate(day, "dateline")),
            "copies-" + number / 16);
    Act act = pick(random, Act.values());
    return new Entry(
        "%016x".formatted(number * 0x9E3779B97F4A7C15L),
        filing,
        List.of(1),
        Optional.of(speaker),
        toward,
        List.of(),
        act,
        pick(random, Manner.values()),
        Optional.empty(),
        random.nextDouble(),
        quote("the spokesman " + speaker.name()),
        quote("said"),
        quote(text(random, 8 + random.nextInt(30))),
        "claim-" + random.nextInt(300_000),
        pick(random, Standing.values()),
        act == Act.DENY
            ? List.of(new Entry.Reply("%016x".formatted(number), Relation.DENIES, 0.8, "invented"))
            : List.of(),
        List.of(),
        List.of());
  }

  private String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(word(random, 0));
    }
    return text.toString();
  }

  private static Quote quote(String words) {
    return new Quote(List.of(new Quote.Piece(0, words.length(), words)));
  }

  private static <T> T pick(Random random, T[] choices) {
    return choices[zipf(random, choices.length)];
  }

  /** A number below {@code bound}; each as frequent as its place among all says. */
  private static int zipf(Random random, int bound) {
    return (int) Math.pow(bound + 1, random.nextDouble()) - 1;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.append(random.nextInt(4) == 0 ? "s" : "").toString();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
