package org.sayso.link.copies;

import java.time.LocalDate;
import java.util.Collection;
import org.sayso.model.Text;

/**
 * Finds exact and near copies of reports.
 *
 * <p>The clusters are a function of the set of documents in the memory, whatever the order in which
 * they came. Thread-safe; keeps no state between calls.
 */
public final class Copies {

  /** Forgets documents, adds others, and brings the clusters up to date. */
  public void update(
      CopyMemory memory, Collection<String> removed, Collection<Report> added) {}

  /**
   * A document to look at.
   *
   * @param id unique in the ledger
   * @param day when it was published, else collected
   * @param text its words
   */
  public record Report(String id, LocalDate day, Text text) {}
}
