package org.sayso.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.store.search.IndexUnavailable;

/** What goes wrong is told in a sentence, and nothing that was there is lost. */
class LedgerFailureTest {

  @TempDir Path folder;

  private LedgerPlace place() {
    return new LedgerPlace.Folder(folder.resolve("ledger"));
  }

  private Path file() {
    return folder.resolve("ledger").resolve("ledger.db");
  }

  @Test
  void aLedgerOfANewerSaysoIsLeftAlone() throws SQLException {
    Ledger.open(place()).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      connection.createStatement().execute("UPDATE setting SET value = '99' WHERE name = 'schema'");
    }
    assertThatThrownBy(() -> Ledger.open(place()))
        .isInstanceOf(LedgerException.class)
        .hasMessage(
            "the ledger in %s was written by a newer sayso (tables of version 99; this one knows up to 1); update sayso, or give another ledger",
            folder.resolve("ledger"));
  }

  @Test
  void aFileThatIsNoLedgerIsNamed() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "this is a letter, and no database at all. ".repeat(200));
    assertThatThrownBy(() -> Ledger.open(place()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("put back a copy of ledger.db");
    assertThat(Files.readString(file())).startsWith("this is a letter");
  }

  @Test
  void aPlaceThatIsAFileIsRefused() throws IOException {
    Files.writeString(folder.resolve("ledger"), "x");
    assertThatThrownBy(() -> Ledger.open(place()))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("cannot be made")
        .hasMessageContaining("give another with --ledger");
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutItsPassword() {
    LedgerPlace nowhere =
        LedgerPlace.of("jdbc:postgresql://127.0.0.1:9/news?user=a&password=secret", Map.of());
    assertThatThrownBy(() -> Ledger.open(nowhere))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("password=...")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aFullDiskKeepsWhatWasAddedBefore() throws SQLException {
    try (Ledger ledger = Ledger.open(place())) {
      ledger.add(Reports.dispute().subList(0, 1), Reports.RUN);
    }
    List<String> before;
    try (Ledger ledger = Ledger.open(place())) {
      before = LedgerTest.all(ledger).stream().map(Object::toString).toList();
      Database full = fullDatabase();
      assertThatThrownBy(
              () ->
                  full.write(
                      sql ->
                          sql.change(
                              "INSERT INTO setting (name, value) VALUES ('x', ?)",
                              "x".repeat(1 << 20))))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("has no room left on its disk")
          .hasMessageContaining("what was added before is kept");
      full.close();
      assertThat(LedgerTest.all(ledger).stream().map(Object::toString)).isEqualTo(before);
    }
  }

  /** One that may take no more pages than it has, as on a full disk. */
  private Database fullDatabase() {
    Database database = Database.open(place());
    database.write(
        sql -> {
          int pages = sql.number("PRAGMA page_count");
          return sql.number("PRAGMA max_page_count = " + pages);
        });
    return database;
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    try (Ledger ledger = Ledger.open(place())) {
      ledger.add(Reports.dispute(), Reports.RUN);
      ledger.search().refresh();
    }
    try (Stream<Path> files = Files.list(place().index())) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    try (Ledger ledger = Ledger.open(place())) {
      assertThatThrownBy(() -> ledger.search().refresh())
          .isInstanceOf(IndexUnavailable.class)
          .hasMessageContaining("sayso reindex");
      ledger.search().rebuild();
      assertThat(ledger.search().count(new org.sayso.model.ledger.Query.All()))
          .isEqualTo(LedgerTest.all(ledger).size());
    }
  }

  @Test
  void placesAreFoldersOrServers() {
    assertThat(LedgerPlace.of("news", Map.of())).isEqualTo(new LedgerPlace.Folder(Path.of("news")));
    assertThat(LedgerPlace.usual(Map.of("SAYSO_LEDGER", "jdbc:postgresql://h/d")))
        .isInstanceOf(LedgerPlace.Server.class);
    assertThat(LedgerPlace.usual(Map.of("XDG_DATA_HOME", "/data")))
        .isEqualTo(new LedgerPlace.Folder(Path.of("/data/sayso/ledger")));
    assertThatThrownBy(() -> LedgerPlace.of("jdbc:mysql://h/d", Map.of()))
        .hasMessage(
            "\"jdbc:mysql://h/d\" is no ledger: give a folder, or jdbc:postgresql://HOST/DATABASE");
  }
}
