package org.sayso.link.copies;

/**
 * A report as a copy of another.
 *
 * @param cluster id of the document that stands for all its copies, the longest; its own where it
 *     has none
 * @param kind how like that document it is
 * @param share which part of the shorter one's runs of five words the longer one has, from 0 to 1,
 *     in hundredths; estimated
 */
public record Copy(String cluster, Kind kind, double share) {

  /** How like two reports are. */
  public enum Kind {
    /** It stands for the cluster itself. */
    FIRST,
    /** The same words, case and punctuation aside. */
    EXACT,
    /** Nearly the same words, or a part of them: a changed lead, a cut end, an added credit. */
    NEAR
  }
}
