/**
 * Who is who: persons with the offices they held and when, bodies, countries and places, found by
 * name in any spelling. Knows nothing of texts; what a text says wins over what is known here.
 */
@NullMarked
package org.sayso.know;

import org.jspecify.annotations.NullMarked;
