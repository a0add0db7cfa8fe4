/** Passages that a reader should not trust as they stand. */
@NullMarked
package org.sayso.extract.warning;

import org.jspecify.annotations.NullMarked;
