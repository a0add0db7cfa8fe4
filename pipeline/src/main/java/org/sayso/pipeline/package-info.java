/** The way of one report: the order of the stages, and the public face {@code Sayso}. */
@NullMarked
package org.sayso.pipeline;

import org.jspecify.annotations.NullMarked;
