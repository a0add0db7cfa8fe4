/** Which statement answers which, and what standing that gives to events. */
@NullMarked
package org.sayso.link;

import org.jspecify.annotations.NullMarked;
