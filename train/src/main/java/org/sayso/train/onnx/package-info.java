/** The encoder as numbers: read from a base's ONNX file, written as the file the product runs. */
@NullMarked
package org.sayso.train.onnx;

import org.jspecify.annotations.NullMarked;
