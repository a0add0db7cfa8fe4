package org.sayso.link.across;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Party;
import org.sayso.model.Relation;
import org.sayso.model.Sector;
import org.sayso.model.Sign;
import org.sayso.model.Told;

/** A statement as linking sees it in few bytes, for the ledger to keep beside its row. */
public final class Compact {

  /** The first byte; another form gets another number. */
  private static final int FORM = 1;

  private Compact() {}

  /** The bytes of a statement: some 200, with its ids. */
  public static byte[] bytes(Told told) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(told.id());
      out.writeUTF(told.document());
      out.writeInt(Math.toIntExact(told.day().toEpochDay()));
      out.writeByte(told.act().ordinal());
      parties(out, told.speaker().stream().toList());
      parties(out, told.toward());
      parties(out, told.about());
      strings(out, told.words());
      int signs = 0;
      for (Sign sign : told.signs()) {
        signs |= 1 << sign.ordinal();
      }
      out.writeShort(signs);
      out.writeBoolean(told.negated());
      out.writeBoolean(told.reply().isPresent());
      if (told.reply().isPresent()) {
        Answer reply = told.reply().get();
        out.writeUTF(reply.answer());
        out.writeUTF(reply.claim());
        out.writeByte(reply.relation().ordinal());
        out.writeDouble(reply.confidence());
      }
      strings(out, told.within().stream().toList());
      strings(out, told.credits());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The statement that {@link #bytes} made these of.
   *
   * @throws IllegalArgumentException if they are none, or of another version of this program
   */
  public static Told told(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int form = in.readByte();
      if (form != FORM) {
        throw new IllegalArgumentException(
            "a statement of form %d cannot be read, only of form %d; was the ledger written by another version?"
                .formatted(form, FORM));
      }
      return new Told(
          in.readUTF(),
          in.readUTF(),
          LocalDate.ofEpochDay(in.readInt()),
          one(Act.values(), in.readByte()),
          parties(in).stream().findFirst(),
          parties(in),
          parties(in),
          strings(in),
          signs(in.readShort()),
          in.readBoolean(),
          in.readBoolean()
              ? Optional.of(
                  new Answer(
                      in.readUTF(),
                      in.readUTF(),
                      one(Relation.values(), in.readByte()),
                      in.readDouble()))
              : Optional.empty(),
          strings(in).stream().findFirst(),
          strings(in));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%d bytes hold no statement: %s".formatted(bytes.length, Arrays.toString(bytes)), e);
    }
  }

  private static void parties(DataOutputStream out, List<Party> parties) throws IOException {
    out.writeShort(parties.size());
    for (Party party : parties) {
      out.writeUTF(party.name());
      out.writeByte(party.kind().ordinal());
      out.writeUTF(party.country().orElse(""));
      out.writeByte(party.sector().map(Sector::ordinal).orElse(-1));
      out.writeUTF(party.side());
    }
  }

  private static List<Party> parties(DataInputStream in) throws IOException {
    List<Party> parties = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String name = in.readUTF();
      Actor.Kind kind = one(Actor.Kind.values(), in.readByte());
      Optional<String> country = Optional.of(in.readUTF()).filter(code -> !code.isEmpty());
      int sector = in.readByte();
      parties.add(
          new Party(
              name,
              kind,
              country,
              sector < 0 ? Optional.empty() : Optional.of(one(Sector.values(), sector)),
              in.readUTF()));
    }
    return parties;
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeShort(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static Set<Sign> signs(int bits) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (Sign sign : Sign.values()) {
      if ((bits & 1 << sign.ordinal()) != 0) {
        signs.add(sign);
      }
    }
    return signs;
  }

  private static <T> T one(T[] values, int index) throws IOException {
    if (index < 0 || index >= values.length) {
      throw new IOException("no constant %d among %s".formatted(index, List.of(values)));
    }
    return values[index];
  }
}
