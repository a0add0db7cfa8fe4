package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What in a folder is new, round after round. */
class FolderWatchTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");

  @TempDir Path folder;
  private final Watch watch =
      new Watch(
          (url, validators) -> {
            throw new AssertionError("folders need no web");
          },
          (bytes, arrival) -> Optional.empty(),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private SourceState state = SourceState.of(Source.of("."));

  @BeforeEach
  void follow() {
    state = SourceState.of(Source.of(folder.toString()));
  }

  @Test
  void handsOnNewAndChangedFilesInTheOrderOfTheirNames() throws IOException {
    Files.createDirectories(folder.resolve("b/.hidden"));
    write("c.txt", "1", NOW.minusSeconds(60));
    write("b/a.html", "1", NOW.minusSeconds(60));
    write("b/.hidden/x.txt", "1", NOW.minusSeconds(60));
    write(".x.txt", "1", NOW.minusSeconds(60));
    assertThat(round()).containsExactly("b/a.html", "c.txt");
    assertThat(round()).isEmpty();
    write("c.txt", "12", NOW.minusSeconds(30));
    write("a.txt", "1", NOW.minusSeconds(30));
    assertThat(round()).containsExactly("a.txt", "c.txt");
    assertThat(state.health().items()).isEqualTo(4);
  }

  @Test
  void waitsUntilAFileIsNoLongerWritten() throws IOException {
    write("a.txt", "half", NOW.minusMillis(500));
    write("b.txt", "from the future", NOW.plus(Duration.ofDays(1)));
    assertThat(round()).isEmpty();
    write("a.txt", "half and more", NOW.minusMillis(100));
    assertThat(round()).as("unchanged since the last round").containsExactly("b.txt");
    assertThat(round()).containsExactly("a.txt");
    assertThat(round()).isEmpty();
  }

  @Test
  void forgetsWhatIsGoneAndTakesItAgainWhenItComesBack() throws IOException {
    write("a.txt", "1", NOW.minusSeconds(60));
    round();
    Files.delete(folder.resolve("a.txt"));
    assertThat(round()).isEmpty();
    assertThat(state.seen()).isEmpty();
    write("a.txt", "1", NOW.minusSeconds(60));
    assertThat(round()).containsExactly("a.txt");
  }

  @Test
  void aFolderThatIsGoneFailsAndKeepsWhatIsKnown() throws IOException {
    write("a.txt", "1", NOW.minusSeconds(60));
    round();
    SourceState known = state;
    state =
        new SourceState(
            Source.of(folder.resolve("gone").toString()),
            known.validators(),
            known.seen(),
            known.health());
    assertThat(round()).isEmpty();
    assertThat(state.health().lastReason()).contains("there is no such folder");
    assertThat(state.health().failures()).isEqualTo(1);
    assertThat(state.seen()).isEqualTo(known.seen());
  }

  @Test
  void linksInACircleEnd() throws IOException {
    write("a.txt", "1", NOW.minusSeconds(60));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(round()).containsExactly("a.txt");
  }

  private void write(String name, String words, Instant time) throws IOException {
    Path file = Files.writeString(folder.resolve(name), words);
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private List<String> round() {
    List<String> found = new ArrayList<>();
    state =
        watch.round(
            state, one -> found.add(folder.relativize(((Found.File) one).path()).toString()));
    return found;
  }
}
