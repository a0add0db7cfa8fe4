package org.sayso.train.onnx;

/** How exactly a written file computes, and how big it is. */
public enum Precision {

  /** All numbers in 32 bits: what the trainer computes, to 1e-5. */
  FP32,

  /**
   * Words and the matrices of the layers in 8 bits: a quarter of the size, more than twice the
   * speed. What goes into a product is scaled piece by piece, so that the scores of a piece depend
   * on its own window only, not on what else is in the batch. Heads stay in 32 bits.
   */
  INT8
}
