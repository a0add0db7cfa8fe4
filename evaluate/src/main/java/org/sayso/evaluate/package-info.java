/** Scores against gold annotation that users bring. */
@NullMarked
package org.sayso.evaluate;

import org.jspecify.annotations.NullMarked;
