/** The search index of the ledger; it holds nothing that cannot be made again from the ledger. */
@org.jspecify.annotations.NullMarked
package org.sayso.store.search;
