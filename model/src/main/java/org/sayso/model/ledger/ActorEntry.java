package org.sayso.model.ledger;

import java.util.Optional;
import org.sayso.model.Actor;
import org.sayso.model.Sector;

/**
 * An actor as the ledger knows it, over all reports.
 *
 * @param id permanent, the same in every ledger
 * @param name its usual name
 * @param kind what it is
 * @param role what the report in question calls it, if it says
 * @param country ISO 3166-1 alpha-3, or 3166-3 for a state of the past; absent if unknown
 * @param sector its sector, if known
 */
public record ActorEntry(
    String id,
    String name,
    Actor.Kind kind,
    Optional<String> role,
    Optional<String> country,
    Optional<Sector> sector) {}
