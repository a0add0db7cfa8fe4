package org.sayso.model;

/** How a statement's words are given. */
public enum Manner {
  /** In quotation marks: the speaker's own words. */
  DIRECT,
  /** In the reporter's words. */
  INDIRECT,
  /** Partly quoted. */
  MIXED,
  /** Without a cue: the voice of the statement before is carried on. */
  CONTINUED
}
