package org.sayso.train.attribution;

import java.nio.file.Path;

/**
 * How to train.
 *
 * @param base name of the base encoder
 * @param seed of all that is random
 * @param epochs how often every article is seen
 * @param rate the highest learning rate of the encoder; that of the heads is five times as high
 * @param dropout share of numbers left out at random
 * @param batch pieces a step, filling included
 * @param noise share of articles that are damaged before they are learned from
 * @param output where checkpoint, weights and the log of curves go
 */
record Settings(
    String base,
    long seed,
    int epochs,
    float rate,
    float dropout,
    int batch,
    double noise,
    Path output) {}
