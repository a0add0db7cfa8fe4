/** Trains the model that tells whether and how one text answers another. */
@NullMarked
package org.sayso.train.compare;

import org.jspecify.annotations.NullMarked;
