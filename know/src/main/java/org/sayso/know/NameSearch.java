package org.sayso.know;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.model.Actor;
import org.sayso.model.Identity;

/** Looks one name up in one index at one date. Confined to one call. */
final class NameSearch {

  /** Below this two names are taken for two persons. */
  private static final double ENOUGH = 0.5;

  private final NameIndex index;
  private final Map<String, String> adjectives;
  private final Successors successors;
  private final SharedNames shared;
  private final LocalDate date;
  private final Optional<String> context;

  private record Hit(Entry entry, double score, String reason) {}

  NameSearch(
      NameIndex index,
      Map<String, String> adjectives,
      Successors successors,
      SharedNames shared,
      LocalDate date,
      Optional<String> context) {
    this.index = index;
    this.adjectives = adjectives;
    this.successors = successors;
    this.shared = shared;
    this.date = date;
    this.context = context;
  }

  /** Whom the name stands for; empty if nobody or too many. */
  Optional<Identity> find(String mention) {
    String name = ordered(mention.strip());
    List<Hit> hits = new ArrayList<>();
    index.whole(name).forEach(entry -> hits.add(new Hit(entry, 0.97, "same name")));
    List<String> words = Arrays.asList(name.split("[\\s]+"));
    int title = Titles.length(words, adjectives.keySet());
    String bare = String.join(" ", words.subList(title, words.size()));
    if (hits.isEmpty() && !isDescription(words.subList(title, words.size()))) {
      persons(bare, hits);
      if (hits.isEmpty()) {
        surname(bare, words.subList(0, title), hits);
      }
    }
    return choose(hits).map(hit -> shared.settle(identity(hit), name, context));
  }

  /** {@code Merkel, Angela}. */
  private static String ordered(String name) {
    int comma = name.indexOf(',');
    boolean one = comma > 0 && comma == name.lastIndexOf(',');
    String after = one ? name.substring(comma + 1).strip() : "";
    boolean rank = after.toLowerCase(Locale.ROOT).matches("jr\\.?|sr\\.?|inc\\.?|ltd\\.?|");
    return one && !rank ? after + " " + name.substring(0, comma).strip() : name;
  }

  /** Whether small words say that this is no bare name: {@code a friend of Angela Merkel}. */
  private static boolean isDescription(List<String> words) {
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(w -> Titles.isSmall(w) || w.endsWith("'s") || w.endsWith("’s"));
  }

  private void persons(String bare, List<Hit> hits) {
    List<String> asked = NameKey.words(bare);
    if (asked.size() < 2) {
      return;
    }
    compare(index.sharing(asked), asked, 1, hits);
    if (hits.isEmpty()) {
      boolean few = Latin.isWithoutVowels(bare);
      double least = few ? Comparison.UNVOWELLED_ALIKE : Comparison.FAMILY_ALIKE;
      compare(index.loosely(asked), asked, least, hits);
    }
  }

  private static void compare(
      Set<NameIndex.Name> names, List<String> asked, double least, List<Hit> hits) {
    for (NameIndex.Name name : names) {
      if (name.ruler() && asked.size() != name.words().size()) {
        continue;
      }
      Comparison found = Comparison.of(asked, name.words(), name.family(), least);
      if (found.score() == 0 && runTogether(asked, name.words(), least < 1)) {
        found = new Comparison(0.85, "same name, parted otherwise");
      }
      if (found.score() > ENOUGH) {
        hits.add(new Hit(name.entry(), found.score(), found.reason()));
      }
    }
  }

  /** {@code Xi Jin Ping}, {@code Kim Jongun}. */
  private static boolean runTogether(List<String> asked, List<String> known, boolean loosely) {
    String a = String.join("", asked);
    String b = String.join("", known);
    boolean parted = loosely && asked.size() != known.size() && a.length() > 5;
    return a.equals(b) || parted && Comparison.isSpelling(a, b);
  }

  /** A family name alone counts with a title, or if only one of that name was in office. */
  private void surname(String bare, List<String> title, List<Hit> hits) {
    List<String> asked = NameKey.words(bare);
    if (asked.size() != 1 || asked.getFirst().length() < 3) {
      return;
    }
    Map<Entry, Hit> inOffice = new LinkedHashMap<>();
    for (NameIndex.Name name : index.sharing(asked)) {
      boolean family = name.words().get(name.family()).equals(asked.getFirst());
      boolean ruler = name.ruler() && title.isEmpty();
      if (family
          && !ruler
          && written(name, bare)
          && name.entry().inOffice(date)
          && fits(title, name.entry())) {
        double score = title.isEmpty() ? 0.55 : 0.8;
        inOffice.put(
            name.entry(), new Hit(name.entry(), score, "family name of who was in office"));
      }
    }
    if (inOffice.size() == 1) {
      hits.addAll(inOffice.values());
    }
  }

  /** A word alone must stand as the known name has it, marks and case aside. */
  private static boolean written(NameIndex.Name name, String bare) {
    List<String> asked = NameKey.split(bare);
    return Stream.concat(
            Stream.of(name.entry().actor().name()), name.entry().actor().otherNames().stream())
        .anyMatch(known -> NameKey.split(known).containsAll(asked));
  }

  /** Whether the title's words are among those of the office held, or there is none. */
  private boolean fits(List<String> title, Entry entry) {
    Entry.State state = entry.on(date);
    String role = state.role().orElse("").toLowerCase(Locale.ROOT);
    for (String word : title) {
      String lower = word.toLowerCase(Locale.ROOT);
      String country = adjectives.get(lower);
      boolean agrees =
          country != null ? entry.isOf(country) : role.contains(lower.replace(".", ""));
      if (!agrees && !lower.matches("mr\\.?|mrs\\.?|ms\\.?|dr\\.?|the|of|us|u\\.s\\.")) {
        return false;
      }
    }
    return true;
  }

  /** The best; of several as good that whose office covers the date, else that of the context. */
  private Optional<Hit> choose(List<Hit> hits) {
    double best = hits.stream().mapToDouble(Hit::score).max().orElse(0);
    List<Hit> top = hits.stream().filter(h -> h.score() > best - 0.01).toList();
    Map<Entry, Hit> apart = new LinkedHashMap<>();
    top.forEach(hit -> apart.putIfAbsent(hit.entry(), hit));
    List<Hit> rest = List.copyOf(apart.values());
    if (rest.size() > 1) {
      rest = preferred(rest, rest.stream().filter(h -> h.entry().inOffice(date)).toList());
      rest = preferred(rest, rest.stream().filter(this::isOfContext).toList());
      rest = preferred(rest, rest.stream().filter(h -> !h.entry().isPerson()).toList());
    }
    if (rest.size() > 1 && rest.stream().noneMatch(h -> h.entry().isPerson())) {
      return rest.stream()
          .min(Comparator.comparing(h -> h.entry().actor().kind() != Actor.Kind.STATE));
    }
    return rest.size() == 1 ? Optional.of(rest.getFirst()) : Optional.empty();
  }

  private static List<Hit> preferred(List<Hit> all, List<Hit> some) {
    return some.isEmpty() ? all : some;
  }

  private boolean isOfContext(Hit hit) {
    String text = context.orElse("");
    for (String word : text.split("[^\\p{L}]+")) {
      String country = adjectives.get(word.toLowerCase(Locale.ROOT));
      if (country != null && hit.entry().isOf(country)) {
        return true;
      }
    }
    return false;
  }

  private Identity identity(Hit hit) {
    Entry entry = hit.entry();
    Entry.State state = entry.on(date);
    return new Identity(
        Optional.of(entry.actor().name()),
        Optional.of(entry.actor().kind()),
        entry.actor().kind() == Actor.Kind.STATE
            ? state.country().map(code -> successors.at(code, date))
            : state.country(),
        state.sector(),
        state.role(),
        entry.own() ? Identity.Basis.OWN_LIST : Identity.Basis.BASE,
        hit.score() * state.sure(),
        hit.reason());
  }
}
