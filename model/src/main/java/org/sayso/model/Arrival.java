package org.sayso.model;

import java.util.Optional;

/**
 * How bytes came to us, and what the channel that brought them says of the report in them.
 *
 * @param origin file name or URL
 * @param contentType as a server states it: {@code text/html; charset=windows-1251}
 * @param outlet who published the report, where the report itself does not say
 * @param published when it was published, where the report itself does not say
 * @param collected when it came
 * @param provenance the archive record that held it
 */
public record Arrival(
    String origin,
    Optional<String> contentType,
    Optional<String> outlet,
    Optional<ReportDate> published,
    Optional<ReportDate> collected,
    Optional<Provenance> provenance) {

  /** Nothing known but where the bytes come from. */
  public static Arrival of(String origin) {
    return new Arrival(
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A document with what it does not say itself taken from here. */
  public Document complete(Document document) {
    Dates dates = document.dates();
    return new Document(
        document.id(),
        document.origin(),
        document.outlet().or(() -> outlet),
        document.title(),
        document.language(),
        new Dates(
            dates.said(),
            dates.event(),
            dates.published().or(() -> published),
            dates.collected().or(() -> collected)),
        document.text(),
        document.zones(),
        document.alignment(),
        document.provenance().or(() -> provenance));
  }
}
