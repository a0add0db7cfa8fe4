package org.sayso.know;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.Cast;
import org.sayso.model.Identity;
import org.sayso.model.KnownActor;
import org.sayso.model.Mention;
import org.sayso.model.Sector;

/**
 * Who is who, at a date: persons with their offices, bodies, countries, capitals and cities.
 *
 * <p>What a base says is what is known of a name, not what a text says: a text that says otherwise
 * wins. Two persons of one name are kept apart by the date or give no answer. Immutable and
 * thread-safe; loads in some 150 ms.
 */
public final class KnowledgeBase {

  /** How sure a name must be to say more of an actor than the text does. */
  private static final double SURE = 0.6;

  private final List<Entry> own;
  private final NameIndex ownIndex;
  private final Map<String, Sector> agents;

  private KnowledgeBase(List<Entry> own, Map<String, Sector> agents) {
    this.own = own;
    this.ownIndex = new NameIndex(own);
    this.agents = agents;
  }

  /** The base with the lists that come with it. */
  public static KnowledgeBase shipped() {
    return new KnowledgeBase(List.of(), Map.of());
  }

  /** This base with a list of one's own, which wins over what it had. */
  public KnowledgeBase with(ActorList list) {
    List<Entry> entries = new ArrayList<>();
    list.actors()
        .forEach(
            actor ->
                entries.add(
                    new Entry(
                        actor,
                        actor.offices().stream().map(o -> new Term(o, LocalDate.MAX)).toList(),
                        true)));
    entries.addAll(own);
    Map<String, Sector> words = new HashMap<>(agents);
    words.putAll(list.agents());
    return new KnowledgeBase(List.copyOf(entries), Map.copyOf(words));
  }

  /**
   * Whom a name stands for on a day, if the base has it; a title before the name helps to tell.
   *
   * @param day empty for the day the lists were made
   * @param context text that may tell two of one name apart by the countries it names
   */
  public Optional<Identity> identify(
      String name, Optional<LocalDate> day, Optional<String> context) {
    LocalDate date = day.orElse(Shipped.LISTED);
    for (NameIndex index : List.of(ownIndex, Lists.get().index())) {
      Optional<Identity> found =
          new NameSearch(
                  index,
                  Lists.get().adjectives(),
                  Lists.get().successors(),
                  Lists.get().shared(),
                  date,
                  context)
              .find(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The cast with countries and sectors where the text says none and names somebody the base knows;
   * what the text says stays. A sector needs the day of the report, since offices change hands.
   */
  public Cast complete(Cast cast, Optional<LocalDate> day) {
    Set<String> named = new HashSet<>();
    for (Mention mention : cast.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        named.add(mention.actor());
      }
    }
    List<Actor> actors = new ArrayList<>();
    for (Actor actor : cast.actors()) {
      actors.add(named.contains(actor.id()) ? complete(actor, day) : actor);
    }
    return new Cast(actors, cast.mentions());
  }

  private Actor complete(Actor actor, Optional<LocalDate> day) {
    boolean whole = actor.country().isPresent() && actor.sector().isPresent();
    boolean surname = actor.kind() == Actor.Kind.PERSON && actor.name().indexOf(' ') < 0;
    if (whole || surname || actor.kind() == Actor.Kind.GROUP || actor.kind() == Actor.Kind.STATE) {
      return actor;
    }
    Optional<Identity> known =
        identify(actor.name(), day, Optional.empty())
            .filter(identity -> identity.kind().equals(Optional.of(actor.kind())))
            .filter(
                identity -> actor.country().isEmpty() || actor.country().equals(identity.country()))
            .filter(identity -> identity.confidence() >= SURE);
    boolean dated = day.isPresent() || actor.kind() == Actor.Kind.ORGANISATION;
    return known.isEmpty()
        ? actor
        : new Actor(
            actor.id(),
            actor.name(),
            actor.kind(),
            actor.role(),
            actor.country().or(() -> known.flatMap(Identity::country)),
            actor.sector().or(() -> dated ? known.flatMap(Identity::sector) : Optional.empty()),
            actor.mentions());
  }

  /** Everybody of the lists, the user's own first. */
  public ActorList actors() {
    List<KnownActor> all = new ArrayList<>();
    own.forEach(entry -> all.add(entry.actor()));
    Shipped.entries().forEach(entry -> all.add(entry.actor()));
    return new ActorList(all, agents);
  }

  /**
   * The sector of a word of the users' own lists that stands in a description; the longest wins.
   */
  public Optional<Sector> agent(String description) {
    String words = " " + String.join(" ", NameKey.split(description)) + " ";
    return agents.entrySet().stream()
        .filter(agent -> words.contains(" " + agent.getKey() + " "))
        .max(Comparator.comparingInt(agent -> agent.getKey().length()))
        .map(Map.Entry::getValue);
  }

  /**
   * The country that a description names first, by its name, an adjective, a city or a province:
   * {@code residents of Aleppo}.
   */
  public Optional<String> countryIn(String description) {
    return new CountrySearch(Lists.get().countries(), Lists.places(), Lists.get().adjectives())
        .find(description);
  }

  /** The body, not a state, that a description names: {@code M23 fighters}. */
  public Optional<Identity> bodyIn(String description) {
    return BodySearch.find(description);
  }

  /** What a bare place stands for: a capital for its government, another city for nobody. */
  public Optional<Identity> place(String name, Optional<LocalDate> day) {
    return Lists.places()
        .large(name)
        .map(code -> Lists.get().successors().at(code, day.orElse(Shipped.LISTED)))
        .map(
            country ->
                Lists.places().isCapital(name)
                    ? new Identity(
                        Optional.of(name),
                        Optional.of(Actor.Kind.STATE),
                        Optional.of(country),
                        Optional.of(Sector.GOV),
                        Optional.empty(),
                        Identity.Basis.BASE,
                        0.8,
                        "capital")
                    : new Identity(
                        Optional.of(name),
                        Optional.empty(),
                        Optional.of(country),
                        Optional.empty(),
                        Optional.empty(),
                        Identity.Basis.BASE,
                        0.6,
                        "place"));
  }

  /**
   * A mention with capitals where English has them, if it was written in one case: {@code US
   * DEFENCE SECRETARY} gives {@code US defence secretary}, {@code PETER OLM} gives {@code Peter
   * Olm}.
   */
  public String cased(String mention) {
    return Casing.cased(mention);
  }
}
