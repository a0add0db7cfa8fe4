package org.sayso.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/** Where a ledger is kept. */
public sealed interface LedgerPlace {

  /** The folder of its search index. */
  Path index();

  /** A folder with everything in it: an SQLite database and the search index. */
  record Folder(Path path) implements LedgerPlace {
    @Override
    public Path index() {
      return path.resolve("index");
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A PostgreSQL database; the search index is kept in a folder beside.
   *
   * @param url as JDBC has it: {@code jdbc:postgresql://host/database?user=...}
   * @param index folder of the search index
   */
  record Server(String url, Path index) implements LedgerPlace {

    /** Without the password. */
    @Override
    public String toString() {
      return url.replaceAll("(?i)(password=)[^&]*", "$1...").replaceAll("//[^/@]*@", "//...@");
    }
  }

  /**
   * What a person gave as place: a folder, or an address that begins with {@code jdbc:postgresql:}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static LedgerPlace of(String given, Map<String, String> environment) {
    if (given.startsWith("jdbc:postgresql:")) {
      String name = given.replaceAll("[?].*", "").replaceAll("[^A-Za-z0-9.]+", "-");
      return new Server(given, dataFolder(environment).resolve("index").resolve(name));
    }
    if (given.startsWith("jdbc:")) {
      throw new IllegalArgumentException(
          "\"%s\" is no ledger: give a folder, or jdbc:postgresql://HOST/DATABASE"
              .formatted(given));
    }
    try {
      return new Folder(Path.of(given));
    } catch (InvalidPathException noPath) {
      throw new IllegalArgumentException(
          "\"%s\" is no folder name here (%s)".formatted(given, noPath.getReason()), noPath);
    }
  }

  /** The ledger of this user: {@code SAYSO_LEDGER}, else a folder among the user's data. */
  static LedgerPlace usual(Map<String, String> environment) {
    String own = environment.getOrDefault("SAYSO_LEDGER", "");
    return own.isBlank()
        ? new Folder(dataFolder(environment).resolve("ledger"))
        : of(own, environment);
  }

  /** By the XDG base directory specification; on Windows among the local application data. */
  private static Path dataFolder(Map<String, String> environment) {
    for (String name : new String[] {"XDG_DATA_HOME", "LOCALAPPDATA"}) {
      String folder = environment.getOrDefault(name, "");
      if (!folder.isBlank() && Path.of(folder).isAbsolute()) {
        return Path.of(folder, "sayso");
      }
    }
    return Path.of(System.getProperty("user.home"), ".local", "share", "sayso");
  }
}
