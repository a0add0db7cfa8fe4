package org.sayso.train.onnx;

/**
 * The parts of the graph that a precision decides: the table of words, and products with matrices.
 */
interface Products {

  /** What goes into a product. */
  enum Range {
    /** Any numbers. */
    ANY,
    /** What gelu gives: nothing below {@value Products#LEAST_OF_GELU}. */
    GELU
  }

  /** A bit below the least value of gelu, -0.16997. */
  float LEAST_OF_GELU = -0.17f;

  /** Adds the rows of the word table for the ids; of shape [batch, pieces, hidden]. */
  String words(Tensor table, String ids);

  /** Adds the product of {@code in}, of shape [rows, n], with a matrix [n, m]. */
  String product(String name, Tensor matrix, String in, Range range);

  /** Products in 32 bits. */
  record InFloats(OnnxGraph graph) implements Products {

    @Override
    public String words(Tensor table, String ids) {
      return graph.node("Gather", graph.constant("words", table), ids);
    }

    @Override
    public String product(String name, Tensor matrix, String in, Range range) {
      return graph.node("MatMul", in, graph.constant(name, matrix));
    }
  }
}
