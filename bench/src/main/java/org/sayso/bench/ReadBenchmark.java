package org.sayso.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.sayso.model.Reading;
import org.sayso.pipeline.Sayso;

/** One report from text to reading, on one thread, by kind of report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadBenchmark {

  /**
   * Which report: {@code dispute} is dense with speech, {@code statement} is one speaker's, {@code
   * chronicle} has almost none.
   */
  @Param({"dispute", "statement", "chronicle"})
  public String report = "dispute";

  private final Sayso sayso = Sayso.create();
  private String text = "";

  /** Loads the report. */
  @Setup
  public void load() throws IOException {
    String name = report + ".txt";
    try (InputStream in =
        Objects.requireNonNull(ReadBenchmark.class.getResourceAsStream(name), name)) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The whole way of one report. */
  @Benchmark
  public Reading read() {
    return sayso.read(text);
  }
}
