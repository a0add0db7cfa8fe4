/**
 * What rule-based stages of extraction share: rule files, token patterns and the shallow grammar of
 * a clause. Knows nothing of what the rules mean.
 */
@NullMarked
package org.sayso.extract.rules;

import org.jspecify.annotations.NullMarked;
