/** Coded events: who did what to whom, when, where and on whose word. */
@NullMarked
package org.sayso.extract.event;

import org.jspecify.annotations.NullMarked;
