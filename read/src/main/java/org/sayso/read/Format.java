package org.sayso.read;

/** What the bytes of one input are. */
enum Format {
  TEXT,
  HTML,
  PDF,
  /** Perhaps DOCX: known once the entries are seen. */
  ZIP,
  /** One JSON value that may hold several reports. */
  JSON,
  /** One JSON object a line. */
  JSON_LINES,
  /** RSS or Atom. */
  FEED,
  /** A web archive: records of requests and responses. */
  WARC
}
