package org.sayso.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sayso.extract.actor.ActorFinder;
import org.sayso.know.KnowledgeBase;
import org.sayso.language.EnglishParser;
import org.sayso.model.Actor;
import org.sayso.model.ActorList;
import org.sayso.model.Alignment;
import org.sayso.model.Attribution;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Identity;
import org.sayso.model.ParsedText;
import org.sayso.model.Question;
import org.sayso.model.ReportDate;
import org.sayso.model.Sector;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * Says whom a mention stands for at a date: a name by the knowledge base, a description by the rules
 * that read actors in reports, and where the words say less than the base the base.
 *
 * <p>Thread-safe; make one and share it.
 */
public final class Identifier {

  /** Makes a sentence of a mention, in which it is the one who speaks. */
  private static final String CARRIER = " said so.";

  private static final double DESCRIBED = 0.75;
  private static final double HALF_KNOWN = 0.5;

  private final EnglishParser parser = new EnglishParser();
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

  /** Whom the mention stands for; {@link Identity#UNKNOWN} if nothing is known. */
  public Identity identify(Question question) {
    String mention = question.mention().strip();
    if (mention.isEmpty()) {
      return Identity.UNKNOWN;
    }
    Optional<LocalDate> day = question.date().map(ReportDate::day);
    Optional<Identity> known =
        base.identify(mention, day, question.context()).or(() -> base.place(mention));
    return known.orElseGet(() -> described(question, day));
  }

  private Identity described(Question question, Optional<LocalDate> day) {
    String mention = base.cased(question.mention().strip());
    Optional<Actor> read = read(mention, question.context());
    Optional<Sector> sector =
        base.agent(mention).or(() -> read.flatMap(Actor::sector));
    Optional<Identity> named =
        read.filter(actor -> actor.kind() == Actor.Kind.PERSON)
            .flatMap(actor -> base.identify(actor.name(), day, question.context()));
    Optional<String> country =
        read.flatMap(Actor::country)
            .or(() -> named.flatMap(Identity::country))
            .or(() -> sector.equals(Optional.of(Sector.IGO)) ? Optional.empty() : base.countryIn(mention));
    Optional<Sector> settled = sector.or(() -> named.flatMap(Identity::sector));
    if (country.isEmpty() && settled.isEmpty()) {
      return Identity.UNKNOWN;
    }
    return new Identity(
        Optional.of(named.flatMap(Identity::name).or(() -> read.map(Actor::name)).orElse(mention)),
        read.map(Actor::kind).or(() -> named.flatMap(Identity::kind)),
        country,
        settled,
        read.flatMap(Actor::role).or(() -> named.flatMap(Identity::role)),
        country.isPresent() && settled.isPresent() ? DESCRIBED : HALF_KNOWN,
        named.isPresent() ? "name with a description" : "description");
  }

  /** The actor that the mention is in a sentence of its own, before the context. */
  private Optional<Actor> read(String mention, Optional<String> context) {
    String first = mention.substring(0, 1).toUpperCase() + mention.substring(1);
    String text = first + CARRIER + context.map(c -> "\n\n" + c).orElse("");
    ParsedText parsed = parser.parse(document(text));
    Span words = Span.of(0, mention.length());
    Span cue = Span.of(mention.length() + 1, mention.length() + 5);
    Span content = Span.of(cue.end() + 1, cue.end() + 3);
    Attribution said = new Attribution(List.of(words), List.of(cue), List.of(content), 1);
    Cast cast = actors.find(parsed, List.of(said), List.of());
    return cast.named(List.of(words));
  }

  private static Document document(String text) {
    return new Document(
        "mention",
        "mention",
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        Dates.NONE,
        Text.of(text),
        List.of(),
        Alignment.NONE);
  }
}
