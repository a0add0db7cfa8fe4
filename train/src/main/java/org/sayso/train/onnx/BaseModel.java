package org.sayso.train.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An encoder that others have trained on plain text: where our training begins.
 *
 * <p>The files stand in Maven artefacts on the class path of {@code train}, so nothing is
 * downloaded when this runs.
 *
 * @param name one of {@link #names()}
 * @param weights of the encoder, without heads
 * @param vocabulary the pieces of words (WordPiece, lower case) in the order of their ids
 */
public record BaseModel(String name, Weights weights, List<String> vocabulary) {

  /** All known bases have heads of this size. */
  private static final int NUMBERS_A_HEAD = 32;

  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.of(
              "minilm", "all-minilm-l6-v2",
              "bge-small", "bge-small-en-v1.5",
              "e5-small", "e5-small-v2"));

  /** The parts of a layer that are matrices: our name, and theirs. */
  private static final Map<String, String> MATRICES =
      Map.of(
          "query", "attention/self/query",
          "key", "attention/self/key",
          "value", "attention/self/value",
          "attention.output", "attention/output/dense",
          "intermediate", "intermediate/dense",
          "output", "output/dense");

  /** A base with as many pieces in its vocabulary as rows in its word table. */
  public BaseModel {
    vocabulary = List.copyOf(vocabulary);
    int rows = weights.shape("embeddings.word")[0];
    if (rows != vocabulary.size()) {
      throw new IllegalArgumentException(
          "base %s has %d pieces in its vocabulary and %d rows in its word table"
              .formatted(name, vocabulary.size(), rows));
    }
  }

  /** The names of the known bases, sorted. */
  public static List<String> names() {
    return List.copyOf(FILES.keySet());
  }

  /**
   * Reads a base; takes about a second and up to 400 MB of heap for a moment.
   *
   * @throws IllegalArgumentException if there is no base of this name
   * @throws IllegalStateException if its artefact is not on the class path
   */
  public static BaseModel load(String name) {
    String file = FILES.get(name);
    if (file == null) {
      throw new IllegalArgumentException(
          "no base \"%s\"; available: %s".formatted(name, String.join(", ", names())));
    }
    OnnxFile onnx = OnnxFile.read(ByteBuffer.wrap(bytes(file + ".onnx")));
    return new BaseModel(name, weights(onnx), vocabulary(bytes(file + "-tokenizer.json")));
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = BaseModel.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "%s is not on the class path; it comes with the module train".formatted(resource));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static Weights weights(OnnxFile onnx) {
    Map<String, Tensor> theirs = onnx.tensors();
    Map<String, Tensor> ours = new LinkedHashMap<>();
    put(ours, "embeddings.word", theirs, "embeddings.word_embeddings.weight");
    put(ours, "embeddings.position", theirs, "embeddings.position_embeddings.weight");
    put(ours, "embeddings.type", theirs, "embeddings.token_type_embeddings.weight");
    putPair(ours, "embeddings.norm", theirs, "embeddings.LayerNorm");
    Map<String, String> matrices = matrices(onnx);
    for (int layer = 0; theirs.containsKey(path(layer, "output/dense") + ".bias"); layer++) {
      for (Map.Entry<String, String> part : MATRICES.entrySet()) {
        String name = "layer.%d.%s".formatted(layer, part.getKey());
        String path = path(layer, part.getValue());
        put(ours, name + ".weight", theirs, matrices.getOrDefault(path, path));
        put(ours, name + ".bias", theirs, path + ".bias");
      }
      String prefix = "layer.%d.".formatted(layer);
      putPair(ours, prefix + "attention.norm", theirs, path(layer, "attention/output/LayerNorm"));
      putPair(ours, prefix + "output.norm", theirs, path(layer, "output/LayerNorm"));
    }
    int hidden = find(theirs, "embeddings.LayerNorm.bias").shape()[0];
    return Weights.of(hidden / NUMBERS_A_HEAD, ours);
  }

  /** Names of matrices say nothing; the node that multiplies by one says which it is. */
  private static Map<String, String> matrices(OnnxFile onnx) {
    Map<String, String> matrices = new LinkedHashMap<>();
    for (OnnxFile.Node node : onnx.nodes()) {
      if (node.name().startsWith("/encoder/layer.") && node.name().endsWith("/MatMul")) {
        String part = node.name().substring(1, node.name().length() - "/MatMul".length());
        matrices.put(part.replace('/', '.'), node.inputs().get(1));
      }
    }
    return matrices;
  }

  private static String path(int layer, String part) {
    return "encoder.layer.%d.%s".formatted(layer, part.replace('/', '.'));
  }

  private static void putPair(
      Map<String, Tensor> ours, String name, Map<String, Tensor> theirs, String path) {
    put(ours, name + ".weight", theirs, path + ".weight");
    put(ours, name + ".bias", theirs, path + ".bias");
  }

  private static void put(
      Map<String, Tensor> ours, String name, Map<String, Tensor> theirs, String path) {
    ours.put(name, find(theirs, path));
  }

  private static Tensor find(Map<String, Tensor> theirs, String path) {
    Tensor tensor = theirs.get(path);
    if (tensor == null) {
      throw new IllegalArgumentException("the base has no tensor %s".formatted(path));
    }
    return tensor;
  }

  private static List<String> vocabulary(byte[] tokenizer) {
    JsonNode pieces = JsonMapper.shared().readTree(tokenizer).path("model").path("vocab");
    Map<Integer, String> byId = new TreeMap<>();
    pieces.properties().forEach(piece -> byId.put(piece.getValue().asInt(), piece.getKey()));
    return new ArrayList<>(byId.values());
  }
}
