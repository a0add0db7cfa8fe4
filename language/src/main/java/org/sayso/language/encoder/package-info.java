/** The learned encoder: pieces of words in, scores of labels out. The one package that runs it. */
@NullMarked
package org.sayso.language.encoder;

import org.jspecify.annotations.NullMarked;
