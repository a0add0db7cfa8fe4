package org.sayso.store.search;

/** One token of a query as a person wrote it. */
sealed interface Token {

  /** Where it begins, in UTF-16 units. */
  int place();

  /** An opening parenthesis. */
  record Open(int place) implements Token {}

  /** A closing parenthesis. */
  record Close(int place) implements Token {}

  /** The word AND. */
  record And(int place) implements Token {}

  /** The word OR. */
  record Or(int place) implements Token {}

  /** The word NOT, or a minus right before what follows. */
  record Not(int place) implements Token {}

  /**
   * A name with what it is about following at once: {@code speaker:} or, for the whole value,
   * {@code outlet=}.
   */
  record About(int place, String name, boolean whole) implements Token {}

  /** Words in quotation marks, and how near they must be; 0 if side by side. */
  record Quoted(int place, String words, int near) implements Token {}

  /** Anything else up to the next space. */
  record Plain(int place, String text) implements Token {}
}
