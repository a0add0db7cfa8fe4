/** HTTP messages as bytes: head, framing and codings of the body, for archives and for the web. */
@NullMarked
package org.sayso.http;

import org.jspecify.annotations.NullMarked;
