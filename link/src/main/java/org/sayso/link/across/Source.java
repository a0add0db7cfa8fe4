package org.sayso.link.across;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Spread;

/**
 * Where one statement comes from, as far as independence goes.
 *
 * @param document id of its document
 * @param outlet who published it, if known
 * @param copies id of the cluster of copies that the document belongs to; its own where it has none
 * @param credits agencies and relaying media on whose word the report tells it: {@link
 *     org.sayso.model.Told#credits()}
 */
public record Source(
    String document, Optional<String> outlet, String copies, List<String> credits) {

  /** Copies the list. */
  public Source {
    credits = List.copyOf(credits);
  }

  /** How widely the statements that come from these sources spread what they tell. */
  public static Spread spread(Collection<Source> sources) {
    return new Spread(sources.size(), sources.size(), sources.size());
  }
}
