package org.sayso.wire.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sayso.model.ledger.ActorEntry;
import org.sayso.model.ledger.Filing;

/** What both tables of the GDELT shape know an event by. */
final class GdeltIds {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private GdeltIds() {}

  /** A number that stays the same: GDELT's ids are whole numbers, ours are not. */
  static long number(Deed deed) {
    String key =
        String.join(
            "\u0000",
            deed.id(),
            deed.actor().map(ActorEntry::id).orElse(""),
            deed.recipient().map(ActorEntry::id).orElse(""));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** When the report came to the ledger, UTC; midnight where only the day is known. */
  static Optional<String> collected(Filing filing) {
    return filing
        .dates()
        .collected()
        .map(
            date ->
                Moments.of(date)
                    .map(moment -> SECONDS.format(moment.withOffsetSameInstant(ZoneOffset.UTC)))
                    .orElseGet(() -> SECONDS.format(date.day().atStartOfDay())));
  }
}
