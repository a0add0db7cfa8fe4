/** The learned comparer: whether and how one text answers another. */
@NullMarked
package org.sayso.language.compare;

import org.jspecify.annotations.NullMarked;
