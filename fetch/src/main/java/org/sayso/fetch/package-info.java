/**
 * Bytes from the web, fetched politely and safely, and what feeds and folders have that is new.
 *
 * <p>{@link org.sayso.fetch.Fetcher} gets one address, {@link org.sayso.fetch.Watch} makes one
 * round of a source, {@link org.sayso.fetch.Schedule} says when the next one is due. What is
 * remembered between rounds goes in and comes out as a value, {@link org.sayso.fetch.SourceState}.
 */
@NullMarked
package org.sayso.fetch;

import org.jspecify.annotations.NullMarked;
