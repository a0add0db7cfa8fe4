/** Exact and near copies of one report under several outlets. */
@NullMarked
package org.sayso.link.copies;

import org.jspecify.annotations.NullMarked;
