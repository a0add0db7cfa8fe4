package org.sayso.fetch;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rounds over a folder: its new and changed files, once nobody writes them any more. Hidden files
 * are passed over; links are followed.
 */
final class FolderWatch {

  /** A file that was changed later than this before the round may still be written. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  /** Before the mark of a file that is waited for. */
  private static final String WAITING = "?";

  private final Clock clock;

  FolderWatch(Clock clock) {
    this.clock = clock;
  }

  SourceState round(Path folder, SourceState state, Consumer<? super Found> sink) {
    Map<String, BasicFileAttributes> files = new TreeMap<>();
    try {
      walk(folder, files);
    } catch (IOException e) {
      String reason =
          Files.exists(folder)
              ? "the folder cannot be read (%s)".formatted(e.getMessage())
              : "there is no such folder";
      return state.after(new Outcome.Failed(clock.instant(), reason, Optional.empty()));
    }
    Map<String, String> seen = new LinkedHashMap<>();
    int items = 0;
    for (Map.Entry<String, BasicFileAttributes> file : files.entrySet()) {
      String before = state.seen().getOrDefault(file.getKey(), "");
      String mark = mark(file.getValue());
      boolean isNew = !before.equals(mark) && !Thread.currentThread().isInterrupted();
      if (isNew && (before.equals(WAITING + mark) || isSettled(file.getValue()))) {
        sink.accept(new Found.File(Path.of(file.getKey())));
        items++;
        seen.put(file.getKey(), mark);
      } else if (isNew) {
        seen.put(file.getKey(), WAITING + mark);
      } else if (!before.isEmpty()) {
        seen.put(file.getKey(), before);
      }
    }
    return new SourceState(
        state.source(),
        Validators.NONE,
        seen,
        state.health().after(new Outcome.Read(clock.instant(), items, 0)));
  }

  private boolean isSettled(BasicFileAttributes file) {
    return file.lastModifiedTime().toInstant().plus(SETTLED).isBefore(clock.instant());
  }

  private static String mark(BasicFileAttributes file) {
    return file.size() + " bytes of " + file.lastModifiedTime();
  }

  private static void walk(Path folder, Map<String, BasicFileAttributes> files) throws IOException {
    Files.walkFileTree(
        folder,
        Set.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return !inner.equals(folder) && isHidden(inner)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file)) {
              files.put(file.toString(), attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          /** Links without an end and folders without permission are left out. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
              throw e;
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inner, IOException e) throws IOException {
            if (e != null && inner.equals(folder)) {
              throw e;
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path path) {
    return String.valueOf(path.getFileName()).startsWith(".");
  }
}
