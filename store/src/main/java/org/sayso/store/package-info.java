/** The ledger: what many reports say, kept, searched, linked and corrected. */
@org.jspecify.annotations.NullMarked
package org.sayso.store;
