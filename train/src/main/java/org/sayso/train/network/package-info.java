/**
 * What all trainings share: the encoder as a network, the optimizer, checkpoints. Its public
 * classes hand the arrays of the training library to one another; nobody outside {@code train}
 * knows them.
 */
@NullMarked
package org.sayso.train.network;

import org.jspecify.annotations.NullMarked;
