package org.sayso.wire.export;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.sayso.model.ledger.Filing;
import org.sayso.wire.JsonOut;

/**
 * Names of our things for JSON-LD: {@code urn:sayso:statement:...}; they name, and lead nowhere.
 */
final class Iri {

  private Iri() {}

  static String statement(String id) {
    return of("statement", id);
  }

  static String claim(String id) {
    return of("claim", id);
  }

  static String actor(String id) {
    return of("actor", id);
  }

  static String answer(String from, String to) {
    return of("answer", from) + ":" + encode(to);
  }

  /** Where the report is, if it is anywhere; else its name. */
  static String document(Filing filing) {
    return filing.url().map(Iri::url).orElseGet(() -> of("document", filing.document()));
  }

  /** A URL without the characters that no IRI may have. */
  static String url(String url) {
    StringBuilder clean = new StringBuilder();
    JsonOut.wellFormed(url)
        .codePoints()
        .forEach(
            c -> {
              if (c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || (c >= 0x7F && c < 0xA0)) {
                clean.append(encode(Character.toString(c)));
              } else {
                clean.appendCodePoint(c);
              }
            });
    return clean.toString();
  }

  private static String of(String kind, String id) {
    return "urn:sayso:" + kind + ":" + encode(id);
  }

  private static String encode(String text) {
    return URLEncoder.encode(JsonOut.wellFormed(text), StandardCharsets.UTF_8).replace("+", "%20");
  }
}
