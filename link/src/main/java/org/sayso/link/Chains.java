package org.sayso.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Actor;
import org.sayso.model.Cast;
import org.sayso.model.Document;
import org.sayso.model.Link;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Voice;
import org.sayso.model.Zone;

/**
 * On whose word each statement comes: outlet, agencies, speakers that relay it, its own speaker.
 *
 * <p>A link that the report does not name is there without a name, so that a reader sees that it is
 * missing.
 */
public final class Chains {

  private Chains() {}

  /** The chain of every statement, by its id: the outlet first, the speaker last. */
  public static Map<String, List<Link>> of(
      Document document, List<Statement> statements, Cast cast, List<Voice> voices) {
    Map<String, Statement> byId = new HashMap<>();
    statements.forEach(s -> byId.put(s.id(), s));
    List<Link> origin = origin(document);
    Map<String, List<Link>> chains = new HashMap<>();
    for (Statement statement : statements) {
      List<Link> chain = new ArrayList<>(origin);
      List<Statement> relays = relays(statement, byId);
      Statement outermost = relays.isEmpty() ? statement : relays.getFirst();
      voice(outermost, voices, cast).ifPresent(chain::add);
      relays.forEach(relay -> chain.add(link(Link.Kind.RELAY, relay, cast)));
      chain.add(link(Link.Kind.SPEAKER, statement, cast));
      chains.put(statement.id(), List.copyOf(chain));
    }
    return chains;
  }

  private static List<Link> origin(Document document) {
    List<Link> links = new ArrayList<>();
    links.add(new Link(Link.Kind.OUTLET, document.outlet(), Optional.empty(), Optional.empty()));
    Set<String> named = new HashSet<>();
    for (Zone zone : document.zones()) {
      if (zone.kind() == Zone.Kind.CREDIT
          && zone.name().isPresent()
          && named.add(zone.name().get())) {
        links.add(new Link(Link.Kind.AGENCY, zone.name(), Optional.empty(), Optional.empty()));
      }
    }
    return links;
  }

  /** Whoever relays a statement because it stands in that one's own words throughout. */
  private static Optional<Link> voice(Statement statement, List<Voice> voices, Cast cast) {
    Span extent = statement.attribution().extent();
    return voices.stream()
        .filter(v -> v.span().contains(extent))
        .findFirst()
        .flatMap(v -> cast.named(v.source()))
        .filter(actor -> statement.speaker().filter(actor.id()::equals).isEmpty())
        .map(
            actor ->
                new Link(
                    Link.Kind.RELAY,
                    Optional.of(actor.name()),
                    Optional.of(actor.id()),
                    Optional.empty()));
  }

  /** The statements around this one, outermost first. */
  private static List<Statement> relays(Statement statement, Map<String, Statement> byId) {
    List<Statement> relays = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(statement.id()));
    Optional<String> around = statement.within();
    while (around.isPresent() && seen.add(around.get()) && byId.containsKey(around.get())) {
      Statement relay = byId.get(around.get());
      relays.addFirst(relay);
      around = relay.within();
    }
    return relays;
  }

  private static Link link(Link.Kind kind, Statement statement, Cast cast) {
    return new Link(
        kind,
        statement.speaker().map(cast::actor).map(Actor::name),
        statement.speaker(),
        Optional.of(statement.id()));
  }
}
