package org.sayso.model;

import java.util.List;
import java.util.Optional;

/**
 * One report.
 *
 * @param id stable: given by the input, or made from origin-independent content, so that the same
 *     text has the same id
 * @param origin file name or URL
 * @param outlet who published it, if known
 * @param title headline, if it is known and is not part of {@code text}
 * @param language BCP 47 code, absent if not recognised
 * @param dates the dates that are known
 * @param text the words; for plain-text input exactly as given, byte order mark aside
 * @param zones the parts of {@code text} that are not prose (datelines, credits, bylines, labels),
 *     in text order
 * @param alignment from offsets of {@code text} back to the original input
 * @param provenance the archive record it was taken from, if it was
 */
public record Document(
    String id,
    String origin,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> language,
    Dates dates,
    Text text,
    List<Zone> zones,
    Alignment alignment,
    Optional<Provenance> provenance)
    implements Received {

  /** Copies the zones and checks that they lie in the text. */
  public Document {
    zones = List.copyOf(zones);
    for (Zone zone : zones) {
      if (zone.span().end() > text.length()) {
        throw new IllegalArgumentException(
            "document %s: zone %s ends after the text (length %d)"
                .formatted(id, zone, text.length()));
      }
    }
  }

  /** A document that comes from no archive. */
  public Document(
      String id,
      String origin,
      Optional<String> outlet,
      Optional<String> title,
      Optional<String> language,
      Dates dates,
      Text text,
      List<Zone> zones,
      Alignment alignment) {
    this(id, origin, outlet, title, language, dates, text, zones, alignment, Optional.empty());
  }
}
