/** Small texts with marked attributions and actors for tests of single stages. */
@NullMarked
package org.sayso.extract.sample;

import org.jspecify.annotations.NullMarked;
