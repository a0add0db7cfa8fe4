package org.sayso.store;

import org.sayso.model.Reading;

/**
 * One version of a document that is being written.
 *
 * @param reading what was read of it
 * @param document permanent id of the document
 * @param documentRow row of the document
 * @param row row of the version
 * @param hash permanent id of the version
 * @param told day that it counts for
 * @param first whether the document is new
 */
record Volume(
    Reading reading,
    String document,
    int documentRow,
    int row,
    String hash,
    String told,
    boolean first) {}
