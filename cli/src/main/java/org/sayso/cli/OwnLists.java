package org.sayso.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.sayso.model.ActorList;
import org.sayso.wire.ActorLists;

/** Lists of actors that the user brings. */
final class OwnLists {

  private OwnLists() {}

  /**
   * All files as one list, the first winning; entries that are wrong are said with file and line.
   *
   * @throws IOException with a sentence for people if a file cannot be read
   */
  static ActorList read(List<Path> files, PrintStream err) throws IOException {
    ActorList all = ActorList.EMPTY;
    for (Path file : files) {
      try {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        all =
            all.and(
                ActorLists.formOf(text)
                    .read(text, problem -> err.println("sayso: " + file + ", " + problem)));
      } catch (NoSuchFileException missing) {
        throw new IOException("%s: there is no such file".formatted(file), missing);
      } catch (MalformedInputException foreign) {
        throw new IOException("%s: it is not UTF-8 text".formatted(file), foreign);
      }
    }
    return all;
  }
}
