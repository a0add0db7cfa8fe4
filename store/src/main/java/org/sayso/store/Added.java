package org.sayso.store;

/**
 * What came of adding some readings.
 *
 * @param documents documents that are new
 * @param versions new versions of documents that were there
 * @param known readings of versions that were there already
 * @param statements statements that are new
 */
public record Added(int documents, int versions, int known, int statements) {

  /** Nothing added. */
  public static final Added NOTHING = new Added(0, 0, 0, 0);

  /** Both together. */
  public Added plus(Added more) {
    return new Added(
        documents + more.documents,
        versions + more.versions,
        known + more.known,
        statements + more.statements);
  }
}
