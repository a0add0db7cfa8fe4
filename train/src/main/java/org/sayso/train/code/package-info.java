/** Trains the model that codes what a source does or says toward a target. */
@NullMarked
package org.sayso.train.code;

import org.jspecify.annotations.NullMarked;
