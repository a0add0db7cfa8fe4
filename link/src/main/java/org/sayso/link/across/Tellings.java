package org.sayso.link.across;

import java.time.LocalDate;
import java.util.List;
import org.sayso.model.Reading;
import org.sayso.model.Told;

/** Makes of a reading what linking across documents needs. Thread-safe; keeps no state. */
public final class Tellings {

  /**
   * The statements of a reading, in their order.
   *
   * <p>The day is that of the document's dates: said, else published, else collected, else {@code
   * added}. Ids of statements become {@code document:s1}, {@code document:s2}, ...
   *
   * @param document the document's id in the ledger; another version of it has another id
   * @param added when the ledger got it
   */
  public List<Told> of(Reading reading, String document, LocalDate added) {
    return List.of();
  }
}
