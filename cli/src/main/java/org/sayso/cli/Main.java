package org.sayso.cli;

/** Starts the command {@code sayso}. */
public final class Main {

  private Main() {}

  /** Runs one command line and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(SaysoCommand.in(Surroundings.ofProcess(), Engine.ofPipeline()).execute(arguments));
  }
}
