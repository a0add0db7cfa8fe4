package org.sayso.language.encoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Lets several models have one table of words and one of positions, half the size of each.
 *
 * <p>All our models begin from one base and leave these tables as they are, so one file has them
 * and the others do without. An ONNX file is a protocol buffer: put one behind another, and what is
 * listed in both is listed together. So the tables, cut out of the file that has them, are put
 * behind the file that lacks them.
 */
public final class SharedTables {

  /** Names of the tables in a file: words in 8 bits, their scales, and positions. */
  public static final Set<String> NAMES = Set.of("words", "words.scales", "embeddings.position");

  private static final int GRAPH_OF_MODEL = 7;
  private static final int INITIALIZER_OF_GRAPH = 5;
  private static final int NAME_OF_TENSOR = 8;
  private static final int BYTES = 2;

  private SharedTables() {}

  /** A model that lacks the tables, with those of another. */
  public static ModelFile joined(ModelFile model, ModelFile tables) {
    return () -> {
      byte[] behind;
      try (InputStream in = tables.open()) {
        behind = of(in.readAllBytes());
      }
      return new SequenceInputStream(model.open(), new ByteArrayInputStream(behind));
    };
  }

  /** The tables of a model as a model that has nothing else. */
  private static byte[] of(byte[] model) throws IOException {
    try {
      ByteArrayOutputStream graph = new ByteArrayOutputStream();
      ByteBuffer all = ByteBuffer.wrap(model);
      while (all.hasRemaining()) {
        ByteBuffer part = part(all, GRAPH_OF_MODEL);
        while (part.hasRemaining()) {
          ByteBuffer tensor = part(part, INITIALIZER_OF_GRAPH);
          if (NAMES.contains(name(tensor.duplicate()))) {
            put(graph, INITIALIZER_OF_GRAPH, tensor);
          }
        }
      }
      ByteArrayOutputStream file = new ByteArrayOutputStream(graph.size() + 16);
      put(file, GRAPH_OF_MODEL, ByteBuffer.wrap(graph.toByteArray()));
      return file.toByteArray();
    } catch (IllegalArgumentException | BufferUnderflowException broken) {
      throw new IOException("the model that has the tables is no ONNX file", broken);
    }
  }

  private static String name(ByteBuffer tensor) {
    while (tensor.hasRemaining()) {
      ByteBuffer part = part(tensor, NAME_OF_TENSOR);
      if (part.hasRemaining()) {
        return StandardCharsets.UTF_8.decode(part).toString();
      }
    }
    return "";
  }

  /** Moves on by one field and gives its bytes if it is the wanted one, else none. */
  private static ByteBuffer part(ByteBuffer in, int wanted) {
    long tag = number(in);
    return switch ((int) tag & 7) {
      case 0 -> {
        number(in);
        yield ByteBuffer.allocate(0);
      }
      case 1 -> skipped(in, 8);
      case BYTES -> {
        int length = Math.toIntExact(number(in));
        ByteBuffer bytes = in.slice(in.position(), Math.min(length, in.remaining()));
        in.position(in.position() + length);
        yield tag >>> 3 == wanted ? bytes : ByteBuffer.allocate(0);
      }
      case 5 -> skipped(in, 4);
      default -> throw new IllegalArgumentException("no field begins with " + tag);
    };
  }

  private static ByteBuffer skipped(ByteBuffer in, int bytes) {
    in.position(in.position() + bytes);
    return ByteBuffer.allocate(0);
  }

  private static long number(ByteBuffer in) {
    long number = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = in.get();
      number |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number does not end");
  }

  private static void put(ByteArrayOutputStream out, int field, ByteBuffer bytes) {
    number(out, (long) field << 3 | BYTES);
    number(out, bytes.remaining());
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private static void number(ByteArrayOutputStream out, long number) {
    long rest = number;
    while (rest > 0x7F) {
      out.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
