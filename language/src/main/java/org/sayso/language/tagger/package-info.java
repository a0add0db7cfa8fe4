/** Part-of-speech tagging by an averaged perceptron over hashed features. */
@NullMarked
package org.sayso.language.tagger;

import org.jspecify.annotations.NullMarked;
