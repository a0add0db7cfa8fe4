/**
 * What the ledger holds, as values: rows about statements, events and actors, and people's marks.
 */
@org.jspecify.annotations.NullMarked
package org.sayso.model.ledger;
