package org.sayso.train.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is needed to go on with a training that was stopped at any moment. */
public final class Checkpoint {

  /**
   * How far a training has come.
   *
   * @param epoch epochs done
   * @param step steps done in the next one
   */
  public record Place(int epoch, int step) {}

  /** Its name in the folder of a training. */
  public static final String FILE = "checkpoint";

  /** Name of the one after the epoch that read the held-out articles best. */
  public static final String BEST = "best";

  private final Path file;

  /** A checkpoint in this file, which need not be there yet. */
  public Checkpoint(Path file) {
    this.file = file;
  }

  /** Writes all numbers beside the last checkpoint, then takes its place. */
  public void save(EncoderNetwork network, AdamW optimizer, Place place) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 20))) {
      out.writeInt(place.epoch());
      out.writeInt(place.step());
      out.writeInt(optimizer.steps());
      write(out, network.trained());
      write(out, optimizer.means());
      write(out, optimizer.squares());
    }
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Puts the numbers of the last checkpoint in place; the beginning if there is none. */
  public Place restore(EncoderNetwork network, AdamW optimizer) throws IOException {
    if (!Files.exists(file)) {
      return new Place(0, 0);
    }
    try (DataInputStream in = open()) {
      Place place = new Place(in.readInt(), in.readInt());
      optimizer.steps(in.readInt());
      read(in, network.trained());
      read(in, optimizer.means());
      read(in, optimizer.squares());
      return place;
    }
  }

  /** Puts only what was trained in place, to use it and not to go on. */
  public void restore(EncoderNetwork network) throws IOException {
    try (DataInputStream in = open()) {
      in.skipNBytes(3 * Integer.BYTES);
      read(in, network.trained());
    }
  }

  /** Puts the mean of several trainings in place (Wortsman et al. 2022). */
  public static void mean(List<Path> files, EncoderNetwork network) throws IOException {
    Map<String, float[]> sums = new LinkedHashMap<>();
    for (Path file : files) {
      new Checkpoint(file).restore(network);
      network
          .trained()
          .forEach(
              (name, array) -> {
                float[] values = array.toFloatArray();
                float[] sum = sums.computeIfAbsent(name, any -> new float[values.length]);
                for (int i = 0; i < sum.length; i++) {
                  sum[i] += values[i] / files.size();
                }
              });
    }
    network.trained().forEach((name, array) -> set(array, sums.getOrDefault(name, new float[0])));
  }

  /** Keeps the last checkpoint elsewhere too. */
  public void copyTo(Path other) throws IOException {
    Files.copy(file, other, StandardCopyOption.REPLACE_EXISTING);
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20));
  }

  private static void write(DataOutputStream out, Map<String, NDArray> arrays) throws IOException {
    for (Map.Entry<String, NDArray> entry : arrays.entrySet()) {
      float[] values = entry.getValue().toFloatArray();
      ByteBuffer bytes = ByteBuffer.allocate(values.length * 4);
      bytes.asFloatBuffer().put(values);
      out.writeUTF(entry.getKey());
      out.writeInt(values.length);
      out.write(bytes.array());
    }
  }

  private static void read(DataInputStream in, Map<String, NDArray> arrays) throws IOException {
    for (int i = 0; i < arrays.size(); i++) {
      String name = in.readUTF();
      byte[] bytes = new byte[in.readInt() * 4];
      in.readFully(bytes);
      float[] values = new float[bytes.length / 4];
      ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
      NDArray array = arrays.get(name);
      if (array == null || array.size() != values.length) {
        throw new IOException(
            "the checkpoint is of another network: it has %s with %d numbers"
                .formatted(name, values.length));
      }
      set(array, values);
    }
  }

  private static void set(NDArray array, float[] values) {
    try (NDArray read = array.getManager().create(values, array.getShape())) {
      array.set(new NDIndex(":"), read);
    }
  }
}
