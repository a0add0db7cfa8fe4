/**
 * Who says what: sources, cues and contents found by rules over parts of speech.
 *
 * <p>{@link org.sayso.extract.attribution.RuleAttributor} goes through the verbs of each sentence;
 * the words that may be cues, and how each takes its content, stand in the resource files beside
 * it.
 */
@NullMarked
package org.sayso.extract.attribution;

import org.jspecify.annotations.NullMarked;
