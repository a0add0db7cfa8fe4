/** Finds stretches that are in somebody's own words without a cue in each sentence. */
@NullMarked
package org.sayso.extract.voice;

import org.jspecify.annotations.NullMarked;
