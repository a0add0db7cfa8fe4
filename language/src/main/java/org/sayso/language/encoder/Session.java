package org.sayso.language.encoder;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.nio.FloatBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.ModelUnavailable;

/** A model that ONNX Runtime has opened. Thread-safe. */
final class Session implements AutoCloseable {

  private static final Cleaner CLEANER = Cleaner.create();

  private static final String IDS = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String TYPES = "token_type_ids";
  private static final String SCORES = "scores";
  private static final String REMEDY = "build sayso again, or take the whole of a release";
  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

  private final String name;
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final int labels;
  private final Map<String, String> metadata;
  private final Cleaner.Cleanable memory;

  private Session(String name, OrtEnvironment runtime, OrtSession session) throws OrtException {
    this.name = name;
    this.runtime = runtime;
    this.session = session;
    this.memory = CLEANER.register(this, () -> close(session));
    this.labels = labels(session);
    this.metadata = Map.copyOf(session.getMetadata().getCustomMetadata());
  }

  /**
   * Opens a model.
   *
   * @throws ModelUnavailable if it is missing or broken, or cannot run here
   */
  static Session open(String name, ModelFile file) {
    OrtEnvironment runtime = runtime(name);
    try (SessionOptions options = options(Processor.sumsInFull());
        InputStream in = file.open()) {
      Optional<Path> path = file.path();
      OrtSession session =
          path.isPresent()
              ? runtime.createSession(path.get().toString(), options)
              : runtime.createSession(in.readAllBytes(), options);
      return new Session(name, runtime, session);
    } catch (FileNotFoundException | NoSuchFileException missing) {
      throw new ModelUnavailable(
          "%s is missing (%s); %s".formatted(name, missing.getMessage(), REMEDY), missing);
    } catch (IOException unreadable) {
      throw new ModelUnavailable(
          "%s cannot be read (%s); %s".formatted(name, unreadable.getMessage(), REMEDY),
          unreadable);
    } catch (OrtException broken) {
      throw new ModelUnavailable(
          "%s is broken, or of another version (%s); %s"
              .formatted(name, broken.getMessage(), REMEDY),
          broken);
    }
  }

  private static OrtEnvironment runtime(String name) {
    try {
      OrtEnvironment runtime =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "sayso");
      runtime.setTelemetry(false);
      return runtime;
    } catch (LinkageError | RuntimeException | OrtException unsupported) {
      throw new ModelUnavailable(
          "%s cannot run on this machine (%s, %s): ONNX Runtime does not start (%s)"
              .formatted(
                  name,
                  System.getProperty("os.name"),
                  System.getProperty("os.arch"),
                  unsupported.getMessage()),
          unsupported);
    }
  }

  private static SessionOptions options(boolean sumsInFull) throws OrtException {
    SessionOptions options = new SessionOptions();
    // Our graphs come as the optimizer would leave them; this level costs nothing, and is the
    // least that knows the entry below.
    options.setOptimizationLevel(OptLevel.EXTENDED_OPT);
    if (!sumsInFull) {
      options.addConfigEntry("session.x64quantprecision", "1");
    }
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    // Windows have all lengths; a plan of memory for each would be kept for ever.
    options.setMemoryPatternOptimization(false);
    return options;
  }

  /** The scores of a window: a row for each piece, or one row where the model judges the whole. */
  float[][] score(Input window) {
    long[] mask = new long[window.length()];
    Arrays.fill(mask, 1);
    try (OnnxTensor ids = tensor(window.ids());
        OnnxTensor types = tensor(window.types());
        OnnxTensor all = tensor(mask);
        OrtSession.Result result =
            session.run(Map.of(IDS, ids, TYPES, types, MASK, all), Set.of(SCORES))) {
      FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[][] scores = new float[numbers.remaining() / labels][labels];
      for (float[] row : scores) {
        numbers.get(row);
      }
      return scores;
    } catch (OrtException refused) {
      throw new IllegalArgumentException(
          "%s cannot score a window of %d pieces: %s"
              .formatted(name, window.length(), refused.getMessage()),
          refused);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  private OnnxTensor tensor(long[] numbers) throws OrtException {
    return OnnxTensor.createTensor(runtime, new long[][] {numbers});
  }

  int labels() {
    return labels;
  }

  Map<String, String> metadata() {
    return metadata;
  }

  @Override
  public void close() {
    memory.clean();
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime did not give its memory back", e);
    }
  }

  private static int labels(OrtSession session) throws OrtException {
    NodeInfo scores = session.getOutputInfo().get(SCORES);
    if (scores != null
        && scores.getInfo() instanceof TensorInfo info
        && info.getShape().length == 3
        && info.getShape()[2] > 0
        && session.getInputNames().equals(INPUTS)) {
      return (int) info.getShape()[2];
    }
    throw new OrtException(
        "inputs are %s, and there is no output \"%s\" of three dimensions"
            .formatted(session.getInputNames(), SCORES));
  }
}
