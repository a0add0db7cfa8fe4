package org.sayso.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.checks.LinkingGold.Claim;
import org.sayso.checks.LinkingGold.Copy;
import org.sayso.checks.LinkingGold.Passage;
import org.sayso.checks.LinkingGold.Reply;
import org.sayso.checks.ScoreTable.Line;
import org.sayso.link.across.Entry;
import org.sayso.model.Answered;
import org.sayso.model.Relation;

/**
 * How much of the gold for linking comes out. Claims are counted by pairs of listed tellings;
 * answers by the claim they are linked to. What is linked to a statement that is not listed is
 * neither right nor wrong, as the gold says.
 */
final class LinkingScores {

  private final LinkingGold gold;
  private final LinkedCorpus corpus;
  private final Map<Passage, Entry> found = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  LinkingScores(LinkingGold gold, LinkedCorpus corpus) {
    this.gold = gold;
    this.corpus = corpus;
    Stream.concat(
            gold.claims().stream().flatMap(claim -> claim.tellings().stream()),
            gold.replies().stream().flatMap(r -> Stream.of(r.answer(), r.answered())))
        .distinct()
        .forEach(passage -> corpus.statement(passage).ifPresent(e -> found.put(passage, e)));
  }

  /** Pairs of tellings in different statements; only those found where {@code inReach}. */
  Line claims(boolean inReach) {
    List<Passage> listed = gold.claims().stream().flatMap(c -> c.tellings().stream()).toList();
    int wanted = 0;
    int right = 0;
    int extra = 0;
    for (int i = 0; i < listed.size(); i++) {
      for (int j = i + 1; j < listed.size(); j++) {
        boolean same = gold.claimOf(listed.get(i)).equals(gold.claimOf(listed.get(j)));
        Optional<Entry> a = Optional.ofNullable(found.get(listed.get(i)));
        Optional<Entry> b = Optional.ofNullable(found.get(listed.get(j)));
        if (a.isEmpty() || b.isEmpty()) {
          wanted += same && !inReach ? 1 : 0;
        } else if (!a.equals(b)) {
          boolean joined = corpus.claim(a.get()).equals(corpus.claim(b.get()));
          wanted += same ? 1 : 0;
          right += same && joined ? 1 : 0;
          extra += !same && joined ? 1 : 0;
          if (same != joined) {
            note(same ? "MISSED" : "JOINED", a.get(), b.get(), inReach);
          }
        }
      }
    }
    return new Line(wanted, right, extra);
  }

  /**
   * Answers of these kinds: linked to the claim that they answer. Extra are those linked to another
   * listed statement.
   */
  Line answers(Predicate<Reply> kind, boolean inReach) {
    Map<Passage, List<Reply>> replies =
        gold.replies().stream()
            .filter(kind)
            .collect(Collectors.groupingBy(Reply::answer, LinkedHashMap::new, Collectors.toList()));
    int wanted = 0;
    int right = 0;
    int extra = 0;
    for (Map.Entry<Passage, List<Reply>> one : replies.entrySet()) {
      Optional<Entry> answer = Optional.ofNullable(found.get(one.getKey()));
      Set<Entry> targets = new HashSet<>();
      one.getValue().forEach(reply -> targets.addAll(targets(reply)));
      answer.ifPresent(targets::remove);
      if (answer.isEmpty() || targets.isEmpty()) {
        wanted += inReach ? 0 : 1;
        continue;
      }
      wanted++;
      Optional<Answered> link = answer.get().answered();
      boolean hit = link.isPresent() && targets.stream().anyMatch(t -> hits(link.get(), t));
      right += hit ? 1 : 0;
      if (!hit) {
        boolean listed = link.isPresent() && isListed(link.get());
        extra += listed ? 1 : 0;
        note(
            link.isEmpty() ? "NO ANSWER" : listed ? "WRONG ANSWER" : "OTHER ANSWER",
            answer.get(),
            targets.iterator().next(),
            inReach);
        link.ifPresent(l -> faultDetail(l, inReach));
      }
    }
    return new Line(wanted, right, extra);
  }

  /** Among answers linked rightly: those with a relation that the gold grants. */
  Line relations() {
    int wanted = 0;
    int right = 0;
    for (Reply reply : gold.replies()) {
      Optional<Answered> link =
          Optional.ofNullable(found.get(reply.answer())).flatMap(Entry::answered);
      if (link.isPresent() && targets(reply).stream().anyMatch(t -> hits(link.get(), t))) {
        wanted++;
        right += reply.relations().contains(link.get().answer().relation()) ? 1 : 0;
      }
    }
    return new Line(wanted, right, wanted - right);
  }

  /** Pairs of copies; a later version of one report counts as one. */
  Line copies() {
    Set<List<String>> wanted = new HashSet<>();
    for (Copy copy : gold.copies()) {
      wanted.add(Stream.of(copy.report(), copy.of()).sorted().toList());
    }
    Set<List<String>> pairs = corpus.copies();
    int right = (int) wanted.stream().filter(pairs::contains).count();
    // of three copies of one report every two are copies of one another
    Set<List<String>> extra = new HashSet<>(pairs);
    extra.removeIf(pair -> clusters(wanted, pair));
    return new Line(wanted.size(), right, extra.size());
  }

  private static boolean clusters(Set<List<String>> wanted, List<String> pair) {
    return wanted.contains(pair)
        || wanted.stream()
            .filter(w -> w.contains(pair.getFirst()))
            .flatMap(List::stream)
            .anyMatch(
                middle -> wanted.contains(Stream.of(middle, pair.getLast()).sorted().toList()));
  }

  /** How many of the listed passages are in a statement of the program. */
  Line reach() {
    int all =
        (int)
            Stream.concat(
                    gold.claims().stream().flatMap(claim -> claim.tellings().stream()),
                    gold.replies().stream().flatMap(r -> Stream.of(r.answer(), r.answered())))
                .distinct()
                .count();
    return new Line(all, found.size(), 0);
  }

  static boolean isDenial(Reply reply) {
    return reply.relations().contains(Relation.DENIES);
  }

  /** What went wrong, for people. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** The statement answered, and all others of its claim. */
  private Set<Entry> targets(Reply reply) {
    Set<Passage> passages = new HashSet<>(Set.of(reply.answered()));
    gold.claimOf(reply.answered()).map(Claim::tellings).ifPresent(passages::addAll);
    return passages.stream()
        .flatMap(passage -> Stream.ofNullable(found.get(passage)))
        .collect(Collectors.toSet());
  }

  private boolean hits(Answered link, Entry target) {
    Entry linked = corpus.entry(link.answer().claim());
    return linked.equals(target) || corpus.claim(linked).equals(corpus.claim(target));
  }

  private boolean isListed(Answered link) {
    return found.values().stream().anyMatch(e -> hits(link, e));
  }

  private void note(String what, Entry one, Entry other, boolean inReach) {
    if (inReach) {
      faults.add(
          "%-12s %s%n             %s".formatted(what, corpus.words(one), corpus.words(other)));
    }
  }

  private void faultDetail(Answered link, boolean inReach) {
    if (inReach) {
      faults.add(
          "             but %s %s: %s"
              .formatted(
                  link.answer().relation(),
                  corpus.words(corpus.entry(link.answer().claim())),
                  link.reason()));
    }
  }
}
