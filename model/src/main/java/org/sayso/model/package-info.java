/**
 * What sayso records: values only, without behaviour beyond their own checks and look-ups.
 *
 * <p>Every value is immutable and safe to share between threads. Offsets are UTF-16 and half-open;
 * absence is {@link java.util.Optional} or an empty list, never null.
 */
@NullMarked
package org.sayso.model;

import org.jspecify.annotations.NullMarked;
