package org.sayso.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/**
 * Goes through a file or folder in a stable order: by name, folders where their name stands.
 *
 * <p>Links are followed, but not back into a folder that they lie in. Hidden files inside a folder
 * (those that begin with a dot) are housekeeping and passed over. Whatever cannot be read is
 * reported, and the walk goes on.
 */
final class FileWalk {

  private static final Comparator<Path> BY_NAME =
      Comparator.comparing(path -> String.valueOf(path.getFileName()));

  /** A path to visit, and the real folders that lead to it. */
  private record Step(Path path, List<Path> above, boolean given) {}

  private FileWalk() {}

  static void walk(Path start, Consumer<Path> file, Consumer<? super Received> rejected) {
    Deque<Step> open = new ArrayDeque<>();
    open.push(new Step(start, List.of(), true));
    while (!open.isEmpty()) {
      Step step = open.pop();
      try {
        visit(step, open, file);
      } catch (Unreadable unreadable) {
        rejected.accept(new Rejected(step.path.toString(), unreadable.reason()));
      }
    }
  }

  private static void visit(Step step, Deque<Step> open, Consumer<Path> file) throws Unreadable {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(step.path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        enter(step, open);
        return;
      }
    } catch (IOException e) {
      throw unreadable(step.path, e);
    }
    if (!attributes.isRegularFile()) {
      throw new Unreadable(
          "this is not a regular file but a pipe, socket or device; pass its content on standard input");
    }
    file.accept(step.path);
  }

  private static void enter(Step step, Deque<Step> open) throws IOException, Unreadable {
    Path real = step.path.toRealPath();
    if (step.above.contains(real)) {
      throw new Unreadable("this link leads back to the folder %s that it lies in".formatted(real));
    }
    List<Path> above = new ArrayList<>(step.above);
    above.add(real);
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(step.path)) {
      for (Path entry : entries) {
        if (!String.valueOf(entry.getFileName()).startsWith(".")) {
          inside.add(entry);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    if (inside.isEmpty() && step.given) {
      throw new Unreadable("the folder holds no files");
    }
    inside.sort(BY_NAME.reversed());
    List<Path> shared = List.copyOf(above);
    inside.forEach(path -> open.push(new Step(path, shared, false)));
  }

  /** The reason in words: the exceptions of the file system have only names. */
  static Unreadable unreadable(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Unreadable(
          Files.isSymbolicLink(path)
              ? "this link leads to a file that does not exist"
              : "there is no such file or folder; check the path");
    }
    if (e instanceof AccessDeniedException) {
      return new Unreadable("you have no permission to read it");
    }
    if (e instanceof FileSystemLoopException
        || (Files.isSymbolicLink(path) && !Files.exists(path, new LinkOption[0]))) {
      return new Unreadable("this link leads in a circle to itself");
    }
    return new Unreadable(
        "it cannot be read (%s)"
            .formatted(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
  }
}
