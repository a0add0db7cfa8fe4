package org.sayso.cli;

import picocli.CommandLine.Command;

/** {@code sayso eval}: how good the readings are on gold of one's own. */
@Command(name = "eval", description = "Scores readings against gold that you bring.")
final class EvalCommand {}
