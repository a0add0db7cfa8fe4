package org.sayso.fetch;

import java.nio.file.Path;
import org.sayso.model.Arrival;
import org.sayso.model.Received;

/** Something new in a source, as far as it is read. */
public sealed interface Found {

  /** A report that the feed itself holds, or why there is none. */
  record Ready(Received received) implements Found {}

  /**
   * A page that an item of a feed leads to.
   *
   * @param bytes not to be changed
   * @param teaser what the feed holds of it, to be taken where the page gives nothing
   */
  record Page(Arrival arrival, byte[] bytes, Received teaser) implements Found {}

  /** A new or changed file. */
  record File(Path path) implements Found {}
}
