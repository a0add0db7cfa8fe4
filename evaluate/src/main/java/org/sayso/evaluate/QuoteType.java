package org.sayso.evaluate;

/** How much of a gold content stands in quotation marks. */
public enum QuoteType {
  /** At least nine tenths of its words. */
  DIRECT,
  /** Some of its words. */
  MIXED,
  /** None of its words. */
  INDIRECT
}
