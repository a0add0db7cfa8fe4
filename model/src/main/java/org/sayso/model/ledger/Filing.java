package org.sayso.model.ledger;

import java.util.Optional;
import org.sayso.model.Dates;

/**
 * One version of a report as the ledger holds it.
 *
 * @param document id of the document, the same for all its versions and in every ledger
 * @param version from 1, in the order in which they came
 * @param origin file name or URL
 * @param outlet who published it, if known
 * @param title headline, if known
 * @param language BCP 47 code, if recognised
 * @param dates the dates that are known
 * @param copies id of the cluster of copies it belongs to; its own where nothing else is like it
 */
public record Filing(
    String document,
    int version,
    String origin,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> language,
    Dates dates,
    String copies) {

  /** The URL it was published at, if its origin is one. */
  public Optional<String> url() {
    return origin.startsWith("http://") || origin.startsWith("https://")
        ? Optional.of(origin)
        : Optional.empty();
  }
}
