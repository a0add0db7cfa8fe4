package org.sayso.train.onnx;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of an ONNX file: its float tensors by name, and its nodes with their inputs.
 *
 * @param tensors initializers of fp32, by name
 * @param nodes in the order of the file
 */
record OnnxFile(Map<String, Tensor> tensors, List<Node> nodes) {

  /** One operation: its name ("" if it has none) and what goes into it. */
  record Node(String name, List<String> inputs) {}

  private static final int GRAPH_OF_MODEL = 7;
  private static final int NODE_OF_GRAPH = 1;
  private static final int INITIALIZER_OF_GRAPH = 5;
  private static final long FLOAT = 1;

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if the bytes are no ONNX model
   */
  static OnnxFile read(ByteBuffer bytes) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    ProtoReader model = new ProtoReader(bytes);
    while (model.next()) {
      if (model.field() == GRAPH_OF_MODEL) {
        ProtoReader graph = model.message();
        while (graph.next()) {
          switch (graph.field()) {
            case NODE_OF_GRAPH -> nodes.add(node(graph.message()));
            case INITIALIZER_OF_GRAPH -> tensor(graph.message(), tensors);
            default -> {}
          }
        }
      }
    }
    return new OnnxFile(tensors, nodes);
  }

  private static Node node(ProtoReader message) {
    String name = "";
    List<String> inputs = new ArrayList<>();
    while (message.next()) {
      switch (message.field()) {
        case 1 -> inputs.add(message.text());
        case 3 -> name = message.text();
        default -> {}
      }
    }
    return new Node(name, inputs);
  }

  private static void tensor(ProtoReader message, Map<String, Tensor> into) {
    List<Integer> shape = new ArrayList<>();
    String name = "";
    long type = 0;
    FloatBuffer numbers = FloatBuffer.allocate(0);
    while (message.next()) {
      switch (message.field()) {
        case 1 -> shape.add((int) message.number());
        case 2 -> type = message.number();
        case 4, 9 -> numbers = message.bytes().asFloatBuffer();
        case 8 -> name = message.text();
        default -> {}
      }
    }
    if (type == FLOAT) {
      float[] array = new float[numbers.remaining()];
      numbers.get(array);
      into.put(name, Tensor.of(array, shape.stream().mapToInt(Integer::intValue).toArray()));
    }
  }
}
