/** Training of the models that {@code language} loads. */
@NullMarked
package org.sayso.train;

import org.jspecify.annotations.NullMarked;
