package org.sayso.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.extract.actor.ActorFinder;
import org.sayso.know.KnowledgeBase;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.Cast;
import org.sayso.model.Identity;
import org.sayso.model.Question;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;

/**
 * Says whom a mention stands for at a date: a name by the knowledge base, a description by the
 * rules that read actors in reports, and where the words say less than the base the base.
 *
 * <p>Thread-safe; make one and share it.
 */
public final class Identifier {

  /** Characters of the longest mention; what is longer is a text and no mention. */
  private static final int LONGEST = 1000;

  private static final double DESCRIBED = 0.75;
  private static final double HALF_KNOWN = 0.5;

  private final MentionParser parser = new MentionParser();
  private final ActorFinder actors = new ActorFinder();
  private final KnowledgeBase base;

  private Identifier(KnowledgeBase base) {
    this.base = base;
  }

  /** An identifier with the lists that come with it. */
  public static Identifier create() {
    return new Identifier(KnowledgeBase.shipped());
  }

  /** This identifier with a list of one's own, which wins over what it knew. */
  public Identifier with(ActorList list) {
    return new Identifier(base.with(list));
  }

  /** Everybody of its lists. */
  public ActorList actors() {
    return base.actors();
  }

  /** Whom the mention stands for; {@link Identity#UNKNOWN} if nothing is known. */
  public Identity identify(Question question) {
    String mention = question.mention().strip();
    if (mention.isEmpty() || mention.length() > LONGEST) {
      return Identity.UNKNOWN;
    }
    Optional<LocalDate> day = question.date().map(ReportDate::day);
    Optional<Identity> known =
        base.identify(mention, day, question.context()).or(() -> base.place(mention, day));
    return known.orElseGet(() -> described(question, day));
  }

  private Identity described(Question question, Optional<LocalDate> day) {
    String mention = base.cased(question.mention().strip());
    Optional<Actor> read =
        read(mention, question.context()).filter(actor -> !isFragment(actor, mention));
    Optional<Identity> named =
        read.filter(actor -> actor.kind() == Actor.Kind.PERSON && actor.name().indexOf(' ') > 0)
            .flatMap(actor -> base.identify(actor.name(), day, question.context()));
    Optional<Identity> body = base.bodyIn(mention);
    Optional<Sector> sector =
        base.agent(mention)
            .or(() -> read.flatMap(Actor::sector))
            .or(() -> named.flatMap(Identity::sector))
            .or(() -> body.flatMap(Identity::sector));
    Optional<String> country =
        read.flatMap(Actor::country)
            .or(() -> named.flatMap(Identity::country))
            .or(() -> body.flatMap(Identity::country))
            .or(() -> isInternational(sector) ? Optional.empty() : countryIn(mention, read));
    if (country.isEmpty() && sector.isEmpty()) {
      return Identity.UNKNOWN;
    }
    return new Identity(
        Optional.of(named.flatMap(Identity::name).or(() -> read.map(Actor::name)).orElse(mention)),
        read.map(Actor::kind).or(() -> named.flatMap(Identity::kind)),
        country,
        sector,
        read.flatMap(Actor::role).or(() -> named.flatMap(Identity::role)),
        named.map(Identity::basis).orElse(Identity.Basis.WORDS),
        country.isPresent() && sector.isPresent() ? DESCRIBED : HALF_KNOWN,
        named.isPresent() ? "name with a description" : "description");
  }

  /** {@code Pallo Jordan} is no state, though a part of it may be one. */
  private static boolean isFragment(Actor actor, String mention) {
    return actor.kind() == Actor.Kind.STATE
        && isBareName(mention)
        && mention.endsWith(" " + actor.name());
  }

  /** Whether it is nothing but two words or more with capitals. */
  private static boolean isBareName(String mention) {
    return mention.indexOf(' ') > 0
        && mention.chars().allMatch(c -> Character.isLetter(c) || c == ' ')
        && Stream.of(mention.split(" +")).allMatch(w -> Character.isUpperCase(w.codePointAt(0)));
  }

  private static boolean isInternational(Optional<Sector> sector) {
    return sector.equals(Optional.of(Sector.IGO));
  }

  /** A person's name says nothing of a country, even if it has a word that is also one. */
  private Optional<String> countryIn(String mention, Optional<Actor> read) {
    boolean person = read.filter(a -> a.kind() != Actor.Kind.PERSON).isEmpty();
    String first = mention.split(" ", 2)[0];
    return person && isBareName(mention) && base.countryIn(first).isEmpty()
        ? Optional.empty()
        : base.countryIn(mention);
  }

  /** The actor that the mention is in a sentence of its own, before the context. */
  private Optional<Actor> read(String mention, Optional<String> context) {
    MentionParser.Parsed parsed = parser.parse(mention, context);
    Cast cast = actors.find(parsed.text(), List.of(parsed.said()), List.of());
    return cast.named(parsed.words());
  }
}
