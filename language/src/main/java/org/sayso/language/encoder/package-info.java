/**
 * The learned reader: pieces, windows, and the scores that a small transformer gives each token.
 */
@NullMarked
package org.sayso.language.encoder;

import org.jspecify.annotations.NullMarked;
