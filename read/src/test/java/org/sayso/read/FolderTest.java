package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/** Folders with good files among all that may lie in them. */
class FolderTest {

  private static final String WORDS = "The mayor said on Monday that the bridge was safe.";

  @TempDir Path folder;

  @Test
  void readsFilesAndFoldersInTheOrderOfTheirNames() throws IOException {
    Files.createDirectories(folder.resolve("b/inner"));
    for (String name :
        List.of("c.txt", "a.txt", "b/2.txt", "b/inner/1.txt", ".hidden", "b/10.txt")) {
      Files.writeString(folder.resolve(name), WORDS);
    }
    assertThat(names(Inputs.all(folder)))
        .containsExactly("a.txt", "b/10.txt", "b/2.txt", "b/inner/1.txt", "c.txt");
  }

  @Test
  void readsAroundWhatCannotBeRead() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.txt"), WORDS);
    Files.createSymbolicLink(folder.resolve("b-dangling.txt"), Path.of("gone.txt"));
    Files.createSymbolicLink(folder.resolve("c-circle.txt"), Path.of("c-circle.txt"));
    Files.createSymbolicLink(folder.resolve("d-loop"), folder);
    Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("e-pipe").toString()).start();
    Assumptions.assumeTrue(mkfifo.waitFor() == 0, "mkfifo is there");
    Files.createDirectory(folder.resolve("f-empty"));
    Files.write(folder.resolve("g.txt"), new byte[0]);
    Files.writeString(folder.resolve("h.txt"), WORDS);
    List<Received> all = Inputs.all(folder);
    assertThat(names(all))
        .containsExactly(
            "a.txt", "b-dangling.txt", "c-circle.txt", "d-loop", "e-pipe", "g.txt", "h.txt");
    assertThat(all)
        .filteredOn(Rejected.class::isInstance)
        .extracting(received -> ((Rejected) received).reason())
        .satisfiesExactly(
            reason -> assertThat(reason).isEqualTo("this link leads to a file that does not exist"),
            reason -> assertThat(reason).isEqualTo("this link leads in a circle to itself"),
            reason -> assertThat(reason).startsWith("this link leads back to the folder"),
            reason -> assertThat(reason).contains("pipe, socket or device"),
            reason -> assertThat(reason).isEqualTo("the file is empty"));
  }

  @Test
  void rejectsAPathThatIsNotThereAndAFolderOfNothing() throws IOException {
    assertThat(Inputs.all(folder.resolve("nothing.txt")))
        .singleElement()
        .extracting(received -> ((Rejected) received).reason())
        .isEqualTo("there is no such file or folder; check the path");
    assertThat(Inputs.all(Files.createDirectory(folder.resolve("empty"))))
        .singleElement()
        .extracting(received -> ((Rejected) received).reason())
        .isEqualTo("the folder holds no files");
    assertThat(Inputs.all(Files.writeString(folder.resolve("a.txt"), WORDS).resolve("b.txt")))
        .singleElement()
        .isInstanceOf(Rejected.class);
  }

  @Test
  void readsAFileWithAnOddName() throws IOException {
    for (String name : List.of("a b\nc.txt", "%00;rm -rf *.txt", "-.txt", "\u202egnp.txt")) {
      Path file;
      try {
        file = Files.writeString(folder.resolve(name), WORDS);
      } catch (java.nio.file.InvalidPathException notHere) {
        continue;
      }
      assertThat(Inputs.all(file))
          .singleElement()
          .satisfies(read -> assertThat(read.origin()).endsWith(name));
    }
  }

  @Test
  void goesDownAVeryDeepFolder() throws IOException {
    Path deep = folder;
    for (int i = 0; i < 400; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.write(deep.resolve("a.txt"), WORDS.getBytes(StandardCharsets.UTF_8));
    assertThat(Inputs.all(folder)).hasSize(1);
  }

  private List<String> names(List<Received> all) {
    return all.stream()
        .map(received -> folder.relativize(Path.of(received.origin())).toString())
        .toList();
  }
}
