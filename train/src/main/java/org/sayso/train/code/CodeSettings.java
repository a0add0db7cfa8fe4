package org.sayso.train.code;

import java.nio.file.Path;

/**
 * How to train.
 *
 * @param base name of the base encoder
 * @param seed of all that is random
 * @param epochs how often every row is seen
 * @param rate the highest learning rate
 * @param dropout share of numbers left out at random
 * @param batch pieces a step, filling included
 * @param vague share of the rows that tell no single root seen in an epoch
 * @param output where all goes
 */
record CodeSettings(
    String base,
    long seed,
    int epochs,
    float rate,
    float dropout,
    int batch,
    double vague,
    Path output) {

  CodeSettings into(Path other) {
    return new CodeSettings(base, seed, epochs, rate, dropout, batch, vague, other);
  }
}
