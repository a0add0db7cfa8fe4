package org.sayso.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/**
 * What one engine needs for some articles, measured in a process of its own so that neither
 * engine's memory counts for the other.
 *
 * @param seconds wall time of each round, sorted
 * @param cpuSeconds processor time of the round that took least; hardly moves when other programs
 *     share the machine
 * @param heapMegabytes what is left on the heap after a full collection, models included
 * @param residentMegabytes the most memory the process ever held; -1 where the system does not tell
 */
record Measurement(
    int articles,
    long words,
    double loadSeconds,
    List<Double> seconds,
    double cpuSeconds,
    long heapMegabytes,
    long residentMegabytes,
    long found)
    implements Serializable {

  private static final long MEGABYTE = 1 << 20;

  double bestRate() {
    return articles / seconds.getFirst();
  }

  double medianRate() {
    return articles / seconds.get(seconds.size() / 2);
  }

  double cpuMillisPerArticle() {
    return 1000 * cpuSeconds / articles;
  }

  double wordsPerSecond() {
    return words / seconds.getFirst();
  }

  static Measurement take(Engine engine, Articles articles, int threads, int warmUps, int rounds)
      throws IOException, InterruptedException, ExecutionException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    ToIntFunction<String> reader = engine.load();
    double load = (System.nanoTime() - start) / 1e9;
    List<Double> seconds = new ArrayList<>();
    double cpu = Double.MAX_VALUE;
    long found = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (int round = -warmUps; round < rounds; round++) {
        long cpuStart = system.getProcessCpuTime();
        long wallStart = System.nanoTime();
        found = readAll(reader, articles, pool);
        if (round >= 0) {
          seconds.add((System.nanoTime() - wallStart) / 1e9);
          cpu = Math.min(cpu, (system.getProcessCpuTime() - cpuStart) / 1e9);
        }
      }
    }
    seconds.sort(Comparator.naturalOrder());
    long resident = residentPeak();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    // Without this the models may be collected too, and the heap would look empty.
    Reference.reachabilityFence(reader);
    return new Measurement(
        articles.texts().size(), articles.words(), load, seconds, cpu, heap, resident, found);
  }

  /** Writes it for the process that asked. */
  void save(Path file) throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(this);
    }
  }

  /** What {@link #save} wrote. */
  static Measurement load(Path file) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      return (Measurement) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(
          "the result in " + file + " was written by another build; build bench again", e);
    }
  }

  private static long readAll(ToIntFunction<String> reader, Articles articles, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    List<Future<Integer>> readings = new ArrayList<>();
    for (String text : articles.texts()) {
      readings.add(pool.submit(() -> reader.applyAsInt(text)));
    }
    long found = 0;
    for (Future<Integer> reading : readings) {
      found += reading.get();
    }
    return found;
  }

  private static long residentPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return -1;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(-1);
    }
  }
}
