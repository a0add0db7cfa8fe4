package org.sayso.store.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.sayso.model.ledger.Search;

/**
 * Where a page ended, as an opaque text that can stand in a URL.
 *
 * @param score of the last hit; 0 in orders by day
 * @param place of the last hit
 */
record Cursor(float score, Place place) {

  /** The place of a hit by relevance. */
  static Cursor of(FieldDoc hit) {
    return new Cursor(
        (Float) hit.fields[0], new Place((Long) hit.fields[1], (BytesRef) hit.fields[2]));
  }

  /** For Lucene: all hits by relevance but those up to here. */
  FieldDoc hit() {
    // No document has a number so high: whatever compares equal has been shown.
    return new FieldDoc(Integer.MAX_VALUE, score, new Object[] {score, place.day(), place.id()});
  }

  /** Writes it so that it can be read for the same search only. */
  String write(Search search) {
    String line =
        String.join(
            " ",
            Integer.toHexString(Float.floatToIntBits(score)),
            Long.toHexString(place.day()),
            place.id().utf8ToString());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((print(search, line) + " " + line).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws QueryMistake if it is no such text, or one of another search
   */
  static Cursor read(String text, Search search) {
    try {
      String all = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String line = all.substring(all.indexOf(' ') + 1);
      String[] parts = line.split(" ", 3);
      if (parts.length == 3 && all.equals(print(search, line) + " " + line)) {
        return new Cursor(
            Float.intBitsToFloat(Integer.parseUnsignedInt(parts[0], 16)),
            new Place(Long.parseUnsignedLong(parts[1], 16), new BytesRef(parts[2])));
      }
    } catch (IllegalArgumentException notOurs) {
      // Told below, as for one of another search.
    }
    throw new QueryMistake(
        "\"%s\" is not where a page of this search ended; begin with the first page"
            .formatted(text.substring(0, Math.min(40, text.length()))));
  }

  private static String print(Search search, String line) {
    // Strings hash alike in every process; enums do not.
    return Integer.toHexString((search.order() + " " + search.query() + " " + line).hashCode());
  }
}
