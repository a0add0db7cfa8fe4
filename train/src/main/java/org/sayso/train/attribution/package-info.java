/** Trains the learned attributor: from marked articles to weights. */
@NullMarked
package org.sayso.train.attribution;

import org.jspecify.annotations.NullMarked;
