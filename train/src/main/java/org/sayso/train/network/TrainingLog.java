package org.sayso.train.network;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.util.function.Consumer;

/** Tells how a training goes: to a person who waits, and in {@code training.log}. */
public final class TrainingLog implements Consumer<String> {

  private final Path file;
  private final PrintStream person;

  /** A log in a folder that is there; it goes on below what stands in it. */
  public TrainingLog(Path folder, PrintStream person) {
    this.file = folder.resolve("training.log");
    this.person = person;
  }

  @Override
  public void accept(String line) {
    String stamped = LocalTime.now().withNano(0) + " " + line;
    person.println(stamped);
    try {
      Files.writeString(file, stamped + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      person.println("the log cannot be written: " + unwritable.getMessage());
    }
  }
}
