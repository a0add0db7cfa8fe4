package org.sayso.train.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An ONNX model in the making: operations in the order they run, and the constants they use.
 *
 * <p>Values between operations have names; an operation gives back the name of its output. Field
 * numbers are those of {@code onnx.proto}.
 */
final class OnnxGraph {

  /** Element types, as ONNX numbers them. */
  enum Type {
    FLOAT(1),
    UINT8(2),
    INT8(3),
    INT32(6),
    INT64(7);

    private final int number;

    Type(int number) {
      this.number = number;
    }
  }

  /** Operations of ONNX Runtime that standard ONNX does not have. */
  private static final String OWN = "com.microsoft";

  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private final ProtoWriter graph = new ProtoWriter().text(2, "encoder");
  private final Set<String> leftOut;
  private int count;

  /** An empty graph; constants of the given names are used in it, but not written. */
  OnnxGraph(Set<String> leftOut) {
    this.leftOut = Set.copyOf(leftOut);
  }

  /** Adds a constant of floats. */
  String constant(String name, Tensor tensor) {
    ByteBuffer raw = raw(Float.BYTES * tensor.numbers().length);
    raw.asFloatBuffer().put(tensor.numbers());
    return constant(name, Type.FLOAT, raw.array(), tensor.shape());
  }

  /** Adds a list of whole numbers. */
  String constant(String name, long... numbers) {
    ByteBuffer raw = raw(Long.BYTES * numbers.length);
    raw.asLongBuffer().put(numbers);
    return constant(name, Type.INT64, raw.array(), numbers.length);
  }

  /** Adds a constant from its bytes, little endian; a single number has no shape. */
  String constant(String name, Type type, byte[] raw, int... shape) {
    if (leftOut.contains(name)) {
      return name;
    }
    ProtoWriter tensor = new ProtoWriter();
    for (int dimension : shape) {
      tensor.number(1, dimension);
    }
    graph.message(5, tensor.number(2, type.number).text(8, name).bytes(9, raw));
    return name;
  }

  /** Adds an operation of standard ONNX. */
  String node(String operator, String... inputs) {
    return node(operator, Map.of(), inputs);
  }

  /**
   * Adds an operation of standard ONNX.
   *
   * @param attributes values are Long, Float or long[]
   */
  String node(String operator, Map<String, ?> attributes, String... inputs) {
    return add("", operator, 1, attributes, inputs).getFirst();
  }

  /** Adds an operation of ONNX Runtime's own set. */
  String own(String operator, Map<String, ?> attributes, String... inputs) {
    return add(OWN, operator, 1, attributes, inputs).getFirst();
  }

  /** Adds an operation that makes equal parts of the last dimension. */
  List<String> split(int parts, String input) {
    return add("", "Split", parts, Map.of("axis", -1L), input);
  }

  /** Adds a change of element type. */
  String cast(String input, Type type) {
    return node("Cast", Map.of("to", (long) type.number), input);
  }

  private List<String> add(
      String domain, String operator, int outputs, Map<String, ?> attributes, String... inputs) {
    String name = operator + "_" + count++;
    ProtoWriter node = new ProtoWriter();
    for (String input : inputs) {
      node.text(1, input);
    }
    List<String> names =
        outputs == 1
            ? List.of(name)
            : java.util.stream.IntStream.range(0, outputs).mapToObj(i -> name + "." + i).toList();
    names.forEach(output -> node.text(2, output));
    node.text(3, name).text(4, operator);
    new TreeMap<>(attributes).forEach((key, value) -> node.message(5, attribute(key, value)));
    graph.message(1, node.text(7, domain));
    return names;
  }

  private static ProtoWriter attribute(String name, Object value) {
    ProtoWriter attribute = new ProtoWriter().text(1, name);
    return switch (value) {
      case Float number -> attribute.number(2, number).number(20, 1);
      case Long number -> attribute.number(3, number).number(20, 2);
      case long[] numbers -> {
        for (long number : numbers) {
          attribute.number(8, number);
        }
        yield attribute.number(20, 7);
      }
      default -> throw new IllegalArgumentException("no attribute of " + value.getClass());
    };
  }

  /** Adds an input of the model; dimensions are sizes, or names of sizes not known yet. */
  String input(String name, Type type, String... shape) {
    graph.message(11, value(name, type, shape));
    return name;
  }

  /** Gives a value as an output of the model, under a name of its own. */
  void output(String value, String name, Type type, String... shape) {
    ProtoWriter node = new ProtoWriter().text(1, value).text(2, name);
    graph.message(1, node.text(3, name).text(4, "Identity"));
    graph.message(12, value(name, type, shape));
  }

  private static ProtoWriter value(String name, Type type, String... shape) {
    ProtoWriter dimensions = new ProtoWriter();
    for (String size : shape) {
      boolean known = size.chars().allMatch(Character::isDigit);
      ProtoWriter dimension = new ProtoWriter();
      dimensions.message(
          1, known ? dimension.number(1, Long.parseLong(size)) : dimension.text(2, size));
    }
    ProtoWriter tensor = new ProtoWriter().number(1, type.number).message(2, dimensions);
    return new ProtoWriter().text(1, name).message(2, new ProtoWriter().message(1, tensor));
  }

  /** The whole model; the same graph and metadata give the same bytes. */
  byte[] model(Map<String, String> metadata) {
    ProtoWriter model =
        new ProtoWriter()
            .number(1, IR_VERSION)
            .text(2, "sayso")
            .message(7, graph)
            .message(8, new ProtoWriter().text(1, "").number(2, OPSET))
            .message(8, new ProtoWriter().text(1, OWN).number(2, 1));
    new TreeMap<>(metadata)
        .forEach((key, value) -> model.message(14, new ProtoWriter().text(1, key).text(2, value)));
    return model.toBytes();
  }

  private static ByteBuffer raw(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
