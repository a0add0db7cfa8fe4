package org.sayso.train.compare;

import java.nio.file.Path;

/**
 * How to train.
 *
 * @param base name of the base encoder
 * @param layers of the base that are kept, from below
 * @param seed of all that is random
 * @param epochs how often all is gone through
 * @param rate the highest learning rate
 * @param dropout share of numbers left out at random
 * @param batch pieces a step, filling included; half as many where pairs are read together
 * @param exchanges share of the exchanges that is seen in an epoch
 * @param output where all goes
 */
record CompareSettings(
    String base,
    int layers,
    long seed,
    int epochs,
    float rate,
    float dropout,
    int batch,
    double exchanges,
    Path output) {}
