/** Claims, answers and disputes across documents, whatever the order in which they are added. */
@NullMarked
package org.sayso.link.across;

import org.jspecify.annotations.NullMarked;
