package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Alignment;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.Zone;

/** Reads inputs for the tests of this package, each within five seconds. */
final class Inputs {

  static final Duration PATIENCE = Duration.ofSeconds(5);

  private Inputs() {}

  static List<Received> all(byte[] bytes, String origin) {
    List<Received> all = new ArrayList<>();
    assertTimeoutPreemptively(
        PATIENCE, () -> new Reader().read(new ByteArrayInputStream(bytes), origin, all::add));
    return all;
  }

  static List<Received> all(Path path) {
    List<Received> all = new ArrayList<>();
    assertTimeoutPreemptively(PATIENCE, () -> new Reader().read(path, all::add));
    return all;
  }

  static Document document(byte[] bytes, String origin) {
    List<Received> all = all(bytes, origin);
    assertThat(all).singleElement().isInstanceOf(Document.class);
    return (Document) all.getFirst();
  }

  static Document document(String text, String origin) {
    return document(text.getBytes(StandardCharsets.UTF_8), origin);
  }

  static String reason(byte[] bytes, String origin) {
    List<Received> all = all(bytes, origin);
    assertThat(all).singleElement().isInstanceOf(Rejected.class);
    return ((Rejected) all.getFirst()).reason();
  }

  static String reason(String text, String origin) {
    return reason(text.getBytes(StandardCharsets.UTF_8), origin);
  }

  /** The zones of a text as {@code KIND name: words}. */
  static List<String> zones(Document document) {
    return document.zones().stream()
        .map(
            zone ->
                zone.kind()
                    + zone.name().map(name -> " " + name).orElse("")
                    + ": "
                    + words(document, zone))
        .toList();
  }

  static List<String> zones(String text) {
    return zones(new Reader().text(text, "a.txt"));
  }

  private static String words(Document document, Zone zone) {
    return document.text().slice(zone.span());
  }

  /** Checks that every aligned run is the same in text and source; gives the share aligned. */
  static double aligned(Document document, String source) {
    int aligned = 0;
    String text = document.text().value();
    for (Alignment.Piece piece : document.alignment().pieces()) {
      assertThat(text.substring(piece.textStart(), piece.textStart() + piece.length()))
          .isEqualTo(source.substring(piece.originStart(), piece.originStart() + piece.length()));
      aligned += piece.length();
    }
    return (double) aligned / text.length();
  }
}
