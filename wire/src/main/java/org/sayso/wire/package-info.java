/** Readings to the wire form, to a page and to a terminal. */
@NullMarked
package org.sayso.wire;

import org.jspecify.annotations.NullMarked;
