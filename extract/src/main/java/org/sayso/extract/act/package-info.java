/** What a statement does: its act and whom it is toward. */
@NullMarked
package org.sayso.extract.act;

import org.jspecify.annotations.NullMarked;
