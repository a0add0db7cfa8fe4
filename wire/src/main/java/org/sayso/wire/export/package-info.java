/**
 * The ledger's rows in formats that other programs read: {@link org.sayso.wire.export.Exporter}
 * opens a writer, rows go in one by one, nothing is kept.
 */
@NullMarked
package org.sayso.wire.export;

import org.jspecify.annotations.NullMarked;
