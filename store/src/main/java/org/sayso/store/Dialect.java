package org.sayso.store;

/** Where the two databases differ. */
enum Dialect {
  /** One file, one writer at a time, readers never wait. */
  SQLITE(" WITHOUT ROWID", "BEGIN IMMEDIATE", "SELECT count(*) FROM sqlite_master WHERE name = ?"),

  /** A server; writers queue on one advisory lock, so that numbering is the same simple thing. */
  POSTGRES(
      "",
      "BEGIN; SELECT pg_advisory_xact_lock(" + Dialect.LOCK + ")",
      "SELECT count(*) FROM information_schema.tables"
          + " WHERE table_schema = current_schema() AND table_name = ?");

  /** "sayso" in ASCII. */
  private static final String LOCK = "495556588399";

  private final String clustered;
  private final String begin;
  private final String tableNamed;

  Dialect(String clustered, String begin, String tableNamed) {
    this.clustered = clustered;
    this.begin = begin;
    this.tableNamed = tableNamed;
  }

  /** The statements of a schema file as this database takes them. */
  String adapt(String schema) {
    return schema.replace(" /* clustered */", clustered);
  }

  /** Begins a transaction that is the only one that writes. */
  String begin() {
    return begin;
  }

  /** Asks how many tables have the name given. */
  String tableNamed() {
    return tableNamed;
  }
}
