package org.sayso.store;

/**
 * By what readings were made: goes with every version as its provenance.
 *
 * @param program the program and its version
 * @param extractor the model that found who says what, or {@code rules}
 */
public record Run(String program, String extractor) {}
