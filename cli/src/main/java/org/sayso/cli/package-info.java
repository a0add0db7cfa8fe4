/** The command {@code sayso}. */
@NullMarked
package org.sayso.cli;

import org.jspecify.annotations.NullMarked;
