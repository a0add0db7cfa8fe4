package org.sayso.extract.attribution;

/** How a cue takes its content. */
enum Frame {
  /** {@code Varga argued that the bridge is safe}. */
  THAT,
  /** {@code Varga said the bridge is safe}. */
  CLAUSE,
  /** {@code Varga asked whether the bridge is safe}. */
  WH,
  /** {@code Varga said: "The bridge is safe."}. */
  QUOTE,
  /** {@code "The bridge is safe," Varga said}; {@code the bridge, Varga said, is safe}. */
  TAIL,
  /** {@code Varga vowed to close the bridge}. */
  INF,
  /** {@code Varga criticised the closure of the bridge}. */
  OBJECT,
  /** {@code Varga called for a new bridge}: one of the entry's prepositions, then the content. */
  PREPOSITION,
  /**
   * {@code The bridge is expected to close}: the content is the subject and what follows; who
   * speaks stands after "by" or nowhere.
   */
  PASSIVE,
  /** {@code The bridge seems to be safe}: the same without a passive. */
  RAISING
}
