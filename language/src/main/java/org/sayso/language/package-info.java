/**
 * Text to sentences, tokens, quotations and noun phrases; the one module that knows language
 * models.
 */
@NullMarked
package org.sayso.language;

import org.jspecify.annotations.NullMarked;
