package org.sayso.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.sayso.http.BadMessage;
import org.sayso.http.Fields;
import org.sayso.http.Line;
import org.sayso.model.Arrival;
import org.sayso.model.Provenance;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;

/**
 * Reads the pages of a web archive (ISO 28500, WARC 1.0 and 1.1), one record at a time. A record
 * that is broken is rejected with its number and place, and reading goes on at the next one.
 */
final class WarcFile {

  private static final int LINE = 1024;

  private final Tape tape;
  private final Unpacked whole;
  private final String archive;
  private final Contents contents;
  private final Consumer<? super Received> sink;
  private long records;
  private long handedOn;
  private boolean broken;

  WarcFile(
      InputStream in,
      Unpacked whole,
      String archive,
      Contents contents,
      Consumer<? super Received> sink) {
    this.tape = new Tape(in);
    this.whole = whole;
    this.archive = archive;
    this.contents = contents;
    this.sink = sink;
  }

  static boolean begins(byte[] head) {
    String start = new String(head, 0, Math.min(6, head.length), StandardCharsets.ISO_8859_1);
    return start.equals("WARC/1") || start.equals("WARC/0");
  }

  void read() throws IOException {
    do {
      while (skipLineEnds()) {
        record();
      }
    } while (goesOn());
    if (handedOn == 0) {
      reject(
          archive,
          "the web archive holds no page that is read: %,d records, none of them a response or resource with status 200 and text in it"
              .formatted(records));
    }
  }

  /** Whether anything comes behind the empty lines between records. */
  private boolean skipLineEnds() throws IOException {
    int next = tape.peek();
    while (next == '\r' || next == '\n') {
      tape.read();
      next = tape.peek();
    }
    return next >= 0;
  }

  /** Tells of damage to the packed data once, and goes on behind it. */
  private boolean goesOn() {
    Optional<String> damage = whole.damage();
    if (damage.isEmpty()) {
      return false;
    }
    if (!broken) {
      reject(archive, place(tape.offset()) + ": " + damage.get());
    }
    broken = true;
    return whole.resume();
  }

  private void record() throws IOException {
    long start = tape.offset();
    Fields fields;
    try {
      String version = Line.read(tape, LINE).orElse("");
      if (!version.startsWith("WARC/")) {
        throw new BadMessage("here is no record, which would begin with \"WARC/\"");
      }
      fields = Fields.read(tape);
      broken = false;
    } catch (BadMessage e) {
      fail(archive, place(start), e.reason());
      return;
    }
    records++;
    WarcRecord record = new WarcRecord(fields);
    String origin = record.uri().orElse(archive);
    String place = record.id().orElse("a record") + " at " + place(start);
    OptionalLong length = record.length();
    if (length.isEmpty()) {
      fail(origin, place, "it does not say its length (Content-Length)");
      return;
    }
    try {
      Optional<byte[]> block = block(record, length.getAsLong());
      if (block.isPresent()) {
        page(record, block.get(), place);
      }
    } catch (Unreadable unreadable) {
      reject(origin, place + ": " + unreadable.reason());
    }
  }

  /** What the record holds, if it is wanted; the tape is behind it afterwards. */
  private Optional<byte[]> block(WarcRecord record, long length) throws IOException, Unreadable {
    int limit = contents.limits().maxBytes();
    boolean held = record.mayHoldPage() && length <= limit;
    byte[] block = held ? tape.readNBytes((int) length) : new byte[0];
    long gone = held ? block.length : tape.forth(length);
    long end = tape.offset();
    if (gone < length || !tape.endsRecord() || (isAtDamage() && end > whole.sound())) {
      Optional<Integer> next = Tape.recordIn(block);
      if (next.isPresent()) {
        tape.back(block, next.get());
        gone = next.get();
      }
      throw broken(gone, length);
    }
    if (record.mayHoldPage() && !held) {
      throw Unreadable.tooManyBytes(OptionalLong.of(length), limit);
    }
    return Optional.of(block).filter(any -> held);
  }

  /** Packed data may be damaged ahead while good bytes are still to come. */
  private boolean isAtDamage() throws IOException {
    return whole.damage().isPresent() && !skipLineEnds();
  }

  private Unreadable broken(long gone, long length) throws IOException {
    if (gone == length && !isAtDamage()) {
      tape.forth(Long.MAX_VALUE);
      return atDamage()
          .orElseGet(
              () ->
                  new Unreadable(
                      "what follows is no record; its length (Content-Length) may be wrong"));
    }
    Optional<Unreadable> damage = atDamage();
    if (damage.isPresent()) {
      return damage.get();
    }
    String what = tape.peek() < 0 ? "it breaks off" : "the next record begins";
    return new Unreadable(
        "%s after %,d of %,d bytes; its length (Content-Length) may be wrong"
            .formatted(what, gone, length));
  }

  /** Damage is told once, with the record that it hit. */
  private Optional<Unreadable> atDamage() throws IOException {
    broken = isAtDamage();
    return broken ? whole.damage().map(Unreadable::new) : Optional.empty();
  }

  private void page(WarcRecord record, byte[] block, String place) throws IOException, Unreadable {
    Optional<WarcRecord.Page> page = record.page(block, contents);
    if (page.isEmpty()) {
      return;
    }
    String uri =
        record.uri().orElseThrow(() -> new Unreadable("it has no address (WARC-Target-URI)"));
    Arrival arrival =
        new Arrival(
            uri,
            page.get().contentType(),
            Optional.empty(),
            Optional.empty(),
            record.date().flatMap(date -> ReportDate.of(date, "WARC-Date")),
            Optional.of(
                new Provenance(
                    archive.substring(archive.lastIndexOf('/') + 1),
                    record.id().orElse(place),
                    record.digest())));
    contents.page(
        page.get().bytes(),
        arrival,
        received -> {
          if (received instanceof Rejected rejected) {
            reject(rejected.origin(), place + ": " + rejected.reason());
          } else {
            handedOn++;
            sink.accept(received);
          }
        });
  }

  private void fail(String origin, String place, String reason) throws IOException {
    boolean damaged = isAtDamage();
    if (!broken) {
      reject(origin, place + ": " + (damaged ? whole.damage().orElse(reason) : reason));
    }
    broken = true;
    tape.forth(Long.MAX_VALUE);
  }

  private void reject(String origin, String reason) {
    handedOn++;
    sink.accept(new Rejected(origin, reason));
  }

  private String place(long offset) {
    return String.format(
        Locale.ROOT, "byte %,d of %s%s", offset, archive, whole.isPacked() ? ", unpacked" : "");
  }
}
