package org.sayso.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.ledger.Entry;
import org.sayso.model.ledger.Query;
import org.sayso.model.ledger.Search.Order;

/** An index that cannot be used says so in one sentence, and can be made again. */
class DamagedIndexTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void saysThatThereIsNone() {
    assertUnavailable(() -> SearchIndex.open(folder).close(), "there is no search index in");
  }

  @Test
  void refusesASecondWriter() {
    try (Indexer first = Indexer.open(folder)) {
      assertThatThrownBy(() -> Indexer.open(folder))
          .isInstanceOf(IndexUnavailable.class)
          .hasMessageContaining("is being written by another");
      assertThatThrownBy(() -> Indexer.afresh(folder))
          .isInstanceOf(IndexUnavailable.class)
          .hasMessageContaining("is being written by another");
      first.put(rows());
      first.commit(1);
    }
    Indexer.open(folder).close();
  }

  @Test
  void refusesAnIndexThatIsMadeInAnotherWay() throws IOException {
    fill(folder);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(
                directory, new IndexWriterConfig(new Words()).setIndexSort(Orders.NEWEST))) {
      writer.setLiveCommitData(Map.of("sayso-form", "999").entrySet());
      writer.commit();
    }
    assertUnavailable(() -> SearchIndex.open(folder).close(), "of another version of sayso");
    assertUnavailable(() -> Indexer.open(folder).close(), "of another version of sayso");
    assertCanBeMadeAgain(folder);
  }

  @Test
  void refusesAnIndexOfANewerLucene() throws IOException {
    fill(folder);
    Path segments =
        files(folder).stream()
            .filter(file -> name(file).startsWith("segments"))
            .findFirst()
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(segments);
    // Four bytes of magic, the name of the form with its length, then its version.
    ByteBuffer.wrap(bytes).putInt(4 + 1 + "segments".length(), 9999);
    Files.write(segments, bytes);
    assertUnavailable(() -> SearchIndex.open(folder).close(), "of another version of sayso");
    assertUnavailable(() -> Indexer.open(folder).close(), "of another version of sayso");
    assertCanBeMadeAgain(folder);
  }

  @Test
  void noticesFilesThatAreCutOffOrGone(@TempDir Path sound) throws IOException {
    fill(sound);
    for (Path file : files(sound)) {
      for (int percent : List.of(-1, 0, 50, 99)) {
        copy(sound, folder);
        Path damaged = folder.resolve(name(file));
        if (percent < 0) {
          Files.delete(damaged);
        } else {
          byte[] bytes = Files.readAllBytes(damaged);
          Files.write(damaged, Arrays.copyOf(bytes, bytes.length * percent / 100));
        }
        assertThatThrownBy(() -> SearchIndex.open(folder).close())
            .as("%s cut to %d%%", name(file), percent)
            .isInstanceOf(IndexUnavailable.class)
            .hasMessageContaining("run `sayso reindex`");
        assertCanBeMadeAgain(folder);
      }
    }
  }

  /** Opening looks only at how files are built; a check reads all of them. */
  @Test
  void aCheckNoticesEveryByteThatIsAnother(@TempDir Path sound) throws IOException {
    fill(sound);
    Random random = new Random(1);
    for (Path file : files(sound)) {
      for (int i = 0; i < 15; i++) {
        copy(sound, folder);
        Path damaged = folder.resolve(name(file));
        byte[] bytes = Files.readAllBytes(damaged);
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        Files.write(damaged, bytes);
        assertThatThrownBy(
                () -> {
                  try (SearchIndex index = SearchIndex.open(folder)) {
                    index.check();
                  }
                })
            .as("byte %d of %s", at, name(file))
            .isInstanceOf(IndexUnavailable.class)
            .hasMessageContaining("run `sayso reindex`");
      }
    }
    assertCanBeMadeAgain(folder);
  }

  @Test
  void leavesOtherFilesInTheFolderAlone() throws IOException {
    fill(folder);
    Path other = Files.writeString(folder.resolve("ledger.db"), "all that there is");
    for (Path file : files(folder)) {
      if (name(file).startsWith("segments")) {
        Files.writeString(file, "no index");
      }
    }
    assertCanBeMadeAgain(folder);
    assertThat(other).hasContent("all that there is");
  }

  private static void assertUnavailable(Runnable use, String part) {
    assertThatThrownBy(use::run)
        .isInstanceOf(IndexUnavailable.class)
        .hasMessageContaining(part)
        .hasMessageContaining("run `sayso reindex`");
  }

  private static void assertCanBeMadeAgain(Path folder) {
    try (Indexer indexer = Indexer.afresh(folder)) {
      indexer.put(rows());
      indexer.commit(2);
    }
    try (SearchIndex index = SearchIndex.open(folder);
        Stream<String> ids = index.walk(new Query.All(), Order.OLDEST)) {
      index.check();
      assertThat(ids).hasSize(50);
    }
  }

  private static void fill(Path folder) {
    try (Indexer indexer = Indexer.open(folder)) {
      indexer.put(rows());
      indexer.commit(1);
    }
  }

  private static Stream<Entry> rows() {
    return IntStream.range(0, 50)
        .mapToObj(i -> Rows.of("s" + i, "1962-10-%02d".formatted(1 + i % 30), "the port burns"));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(to)) {
      Files.delete(file);
    }
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(name(file)), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !name(file).equals("write.lock")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
