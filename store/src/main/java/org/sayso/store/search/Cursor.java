package org.sayso.store.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.sayso.model.ledger.Search;
import org.sayso.model.ledger.Search.Order;

/**
 * Where a page ended, as an opaque text that can stand in a URL.
 *
 * @param score of the last hit; 0 in orders by day
 * @param day of the last hit
 * @param id of the last hit
 */
record Cursor(float score, long day, String id) {

  static Cursor of(FieldDoc last, Order order) {
    int day = order == Order.RELEVANCE ? 1 : 0;
    return new Cursor(
        order == Order.RELEVANCE ? (Float) last.fields[0] : 0,
        (Long) last.fields[day],
        ((BytesRef) last.fields[day + 1]).utf8ToString());
  }

  /** Writes it so that it can be read for the same search only. */
  String write(Search search) {
    String line =
        String.join(
            " ",
            Integer.toHexString(print(search)),
            Integer.toHexString(Float.floatToIntBits(score)),
            Long.toHexString(day),
            id);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(line.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws QueryMistake if it is no such text, or one of another search
   */
  static Cursor read(String text, Search search) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
      if (parts.length == 4 && parts[0].equals(Integer.toHexString(print(search)))) {
        return new Cursor(
            Float.intBitsToFloat(Integer.parseUnsignedInt(parts[1], 16)),
            Long.parseUnsignedLong(parts[2], 16),
            parts[3]);
      }
    } catch (IllegalArgumentException notOurs) {
      // Told below, as for one of another search.
    }
    throw new QueryMistake(
        "\"%s\" is not where a page of this search ended; begin with the first page"
            .formatted(text.substring(0, Math.min(40, text.length()))));
  }

  /** For Lucene: all hits but those up to here. */
  FieldDoc last(Order order) {
    // No document has a number so high: whatever compares equal has been shown.
    int afterAll = Integer.MAX_VALUE;
    BytesRef bytes = new BytesRef(id);
    Object[] fields =
        order == Order.RELEVANCE ? new Object[] {score, day, bytes} : new Object[] {day, bytes};
    return new FieldDoc(afterAll, score, fields);
  }

  private static int print(Search search) {
    // Strings hash alike in every process; enums do not.
    return (search.order() + " " + search.query()).hashCode();
  }
}
