/** The learned coder: what a source does or says toward a target in a sentence. */
@NullMarked
package org.sayso.language.coder;

import org.jspecify.annotations.NullMarked;
