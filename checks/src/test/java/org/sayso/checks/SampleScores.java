package org.sayso.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.checks.Gold.GoldActor;
import org.sayso.checks.Gold.GoldAnswer;
import org.sayso.checks.Gold.GoldEvent;
import org.sayso.checks.Gold.GoldStatement;
import org.sayso.checks.Gold.GoldWarning;
import org.sayso.checks.Verdict.Aspect;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Document;
import org.sayso.model.Event;
import org.sayso.model.Link;
import org.sayso.model.Reading;
import org.sayso.model.Received;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Warning;
import org.sayso.pipeline.Sayso;
import org.sayso.read.Reader;

/**
 * Compares the reading of one sample report with its gold.
 *
 * <p>{@link #verdicts()} has a verdict on every thing of the gold that is not optional; {@link
 * #extra()} counts what was found beyond the gold.
 */
final class SampleScores {

  private final SampleReport sample;
  private final Gold gold;
  private final Reading reading;
  private final TextMap map;
  private final WordTokens tokens;
  private final StatementMatch match;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final Map<Aspect, Integer> extra = new EnumMap<>(Aspect.class);

  /** Reads the report of {@code sample} and judges the reading. */
  static SampleScores of(Sayso sayso, SampleReport sample) {
    List<Received> received = new ArrayList<>();
    new Reader().read(sample.file(), received::add);
    if (received.size() != 1 || !(received.getFirst() instanceof Document document)) {
      throw new IllegalStateException("%s is not one document".formatted(sample.name()));
    }
    return new SampleScores(sample, sayso.read(document));
  }

  /** Judges {@code reading}, made from the report of {@code sample}. */
  SampleScores(SampleReport sample, Reading reading) {
    this.sample = sample;
    this.gold = sample.gold();
    this.reading = reading;
    String text = reading.document().text().value();
    this.map = TextMap.of(sample.name(), sample.body(), text);
    this.tokens = new WordTokens(text);
    this.match = new StatementMatch(gold.statements(), reading.statements(), map, tokens);
    gold.statements().stream().filter(s -> !s.optional()).forEach(this::judge);
    gold.answers().stream().filter(a -> !a.optional()).forEach(this::judge);
    judgeEvents();
    judgeWarnings();
    gold.actors().forEach(this::judge);
    extra.put(
        Aspect.STATEMENT,
        (int) reading.statements().stream().filter(s -> !match.isMatched(s)).count());
    extra.put(
        Aspect.ANSWER,
        (int)
            reading.answers().stream()
                .filter(found -> gold.answers().stream().noneMatch(a -> links(a, found)))
                .count());
  }

  /** On every thing of the gold, in its order. */
  List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** How many statements, answers and warnings were found that are not in the gold. */
  Map<Aspect, Integer> extra() {
    return Map.copyOf(extra);
  }

  /** How many wanted answers have both statements found, so that only the link can be missing. */
  int answersInReach() {
    return (int)
        gold.answers().stream()
            .filter(a -> !a.optional())
            .filter(a -> match.found(a.answer()).isPresent())
            .filter(a -> a.claims().stream().anyMatch(c -> match.found(c).isPresent()))
            .count();
  }

  private void judge(GoldStatement wanted) {
    Optional<Statement> found = match.found(wanted.id());
    add(wanted.id(), Aspect.STATEMENT, found.isPresent(), quote(wanted.content()));
    found.ifPresent(statement -> judge(wanted, statement));
  }

  private void judge(GoldStatement wanted, Statement found) {
    String id = wanted.id();
    Optional<Actor> speaker = reading.speaker(found);
    boolean named =
        speaker.map(a -> wanted.speakers().stream().anyMatch(name -> named(name, a))).orElse(false);
    add(
        id,
        Aspect.SPEAKER,
        named || (wanted.mayBeUnknown() && speaker.isEmpty()),
        wanted.speakers() + ", not " + speaker.map(Actor::name).orElse("nobody"));
    add(
        id,
        Aspect.ACT,
        wanted.acts().contains(found.act()),
        wanted.acts() + ", not " + found.act());
    add(
        id,
        Aspect.MANNER,
        wanted.manners().contains(found.manner()),
        wanted.manners() + ", not " + found.manner());
    add(
        id,
        Aspect.WITHIN,
        sameOuter(wanted, found),
        wanted.within().orElse("the outlet") + ", not " + found.within().orElse("the outlet"));
    List<String> chain = chain(found);
    add(id, Aspect.CHAIN, sameChain(wanted.chain(), chain), wanted.chain() + ", not " + chain);
    if (!wanted.toward().isEmpty()) {
      List<Actor> toward = found.toward().stream().map(reading.cast()::actor).toList();
      add(
          id,
          Aspect.TOWARD,
          wanted.toward().stream().allMatch(name -> anyNamed(name, toward)),
          wanted.toward() + ", not " + toward.stream().map(Actor::name).toList());
    }
  }

  /**
   * An outer statement that is itself wanted but was not found cannot be pointed to; none is then
   * right.
   */
  private boolean sameOuter(GoldStatement wanted, Statement found) {
    Optional<String> outer = wanted.within();
    while (outer.isPresent() && match.found(outer.get()).isEmpty()) {
      outer = gold.statement(outer.get()).within();
    }
    return outer
        .map(id -> found.within().filter(f -> match.same(id, f)).isPresent())
        .orElse(found.within().isEmpty() || !isGold(found.within().get()));
  }

  private boolean isGold(String foundId) {
    return gold.statements().stream().anyMatch(s -> match.same(s.id(), foundId));
  }

  private List<String> chain(Statement found) {
    List<String> names = new ArrayList<>();
    for (Link link : reading.chain(found)) {
      link.actor()
          .map(id -> reading.cast().actor(id).name())
          .or(link::name)
          .filter(name -> names.isEmpty() || !Names.same(name, names.getLast()))
          .ifPresent(names::add);
    }
    return names;
  }

  private boolean sameChain(List<String> wanted, List<String> found) {
    if (wanted.size() != found.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      String name = found.get(i);
      if (namesOf(wanted.get(i)).stream().noneMatch(w -> Names.same(w, name))) {
        return false;
      }
    }
    return true;
  }

  /** All names that gold gives the speaker whose first name this is. */
  private Set<String> namesOf(String first) {
    Set<String> names = new HashSet<>(Set.of(first));
    gold.statements().stream()
        .map(GoldStatement::speakers)
        .filter(speakers -> speakers.contains(first))
        .forEach(names::addAll);
    return names;
  }

  private void judge(GoldAnswer wanted) {
    String item = wanted.answer() + ">" + String.join("/", wanted.claims());
    Optional<Answer> found = reading.answers().stream().filter(a -> links(wanted, a)).findFirst();
    add(item, Aspect.ANSWER, found.isPresent(), wanted.relations().toString());
    if (found.isPresent()) {
      boolean right =
          reading.answers().stream()
              .anyMatch(a -> links(wanted, a) && wanted.relations().contains(a.relation()));
      add(item, Aspect.RELATION, right, wanted.relations() + ", not " + found.get().relation());
    }
  }

  private boolean links(GoldAnswer wanted, Answer found) {
    return match.same(wanted.answer(), found.answer())
        && wanted.claims().stream().anyMatch(claim -> match.same(claim, found.claim()));
  }

  private void judgeEvents() {
    int number = 0;
    for (GoldEvent wanted : gold.events()) {
      String item = "event " + ++number;
      Optional<Event> found = reading.events().stream().filter(e -> same(wanted, e)).findFirst();
      String detail =
          "%s %s -> %s (%s)"
              .formatted(
                  wanted.roots(),
                  wanted.actors(),
                  wanted.recipients(),
                  quote(List.of(wanted.words())));
      add(item, Aspect.EVENT, found.isPresent(), detail);
      found.ifPresent(
          event ->
              add(
                  item,
                  Aspect.STANDING,
                  wanted.standings().contains(event.standing()),
                  wanted.standings() + ", not " + event.standing()));
    }
  }

  private boolean same(GoldEvent wanted, Event found) {
    return wanted.roots().contains(found.root())
        && tokens.in(List.of(map.toText(wanted.words()))).intersects(tokens.in(found.evidence()))
        && sameActors(wanted.actors(), found.actor())
        && sameActors(wanted.recipients(), found.recipient());
  }

  /** All wanted are there; where none is wanted, none need be known. */
  private boolean sameActors(List<String> wanted, List<String> found) {
    List<Actor> actors = found.stream().map(reading.cast()::actor).toList();
    return wanted.stream().allMatch(name -> anyNamed(name, actors));
  }

  private void judgeWarnings() {
    int number = 0;
    for (GoldWarning wanted : gold.warnings()) {
      add(
          "warning " + ++number,
          Aspect.WARNING,
          reading.warnings().stream().anyMatch(w -> same(wanted, w)),
          wanted.kinds() + " " + quote(wanted.words()));
    }
    extra.put(
        Aspect.WARNING,
        (int)
            reading.warnings().stream()
                .filter(found -> gold.warnings().stream().noneMatch(w -> same(w, found)))
                .count());
  }

  private boolean same(GoldWarning wanted, Warning found) {
    return wanted.kinds().contains(found.kind())
        && tokens.in(map.toText(wanted.words())).intersects(tokens.in(found.spans()));
  }

  private void judge(GoldActor wanted) {
    String item = "actor " + wanted.name();
    Optional<Actor> found =
        reading.cast().actors().stream().filter(a -> named(wanted.name(), a)).findFirst();
    add(item, Aspect.ACTOR, found.isPresent(), "in the cast");
    if (found.isEmpty()) {
      return;
    }
    Actor actor = found.get();
    if (wanted.country().isPresent()) {
      add(
          item,
          Aspect.COUNTRY,
          actor.country().equals(wanted.country()),
          wanted.country().get() + ", not " + actor.country().orElse("none"));
    }
    if (!wanted.sectors().isEmpty()) {
      add(
          item,
          Aspect.SECTOR,
          actor.sector().filter(wanted.sectors()::contains).isPresent(),
          wanted.sectors() + ", not " + actor.sector().map(Enum::name).orElse("none"));
    }
  }

  private static boolean anyNamed(String name, List<Actor> actors) {
    return Stream.of(name.split(" / "))
        .anyMatch(one -> actors.stream().anyMatch(actor -> named(one, actor)));
  }

  private static boolean named(String name, Actor actor) {
    return Names.same(name, actor.name())
        || Names.same(name, actor.name() + " " + actor.role().orElse(""));
  }

  private String quote(List<Span> pieces) {
    String words =
        String.join(
            " … ", pieces.stream().map(p -> sample.body().substring(p.start(), p.end())).toList());
    return "“" + (words.length() > 70 ? words.substring(0, 70) + "…" : words) + "”";
  }

  private void add(String item, Aspect aspect, boolean right, String detail) {
    verdicts.add(new Verdict(sample.name(), item, aspect, right, detail));
  }
}
