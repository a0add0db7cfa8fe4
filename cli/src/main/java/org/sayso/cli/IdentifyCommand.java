package org.sayso.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.model.Identity;
import org.sayso.model.Question;
import org.sayso.pipeline.Identifier;
import org.sayso.wire.IdentityLines;
import org.sayso.wire.QuestionLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso identify}: mentions in, who they are at a date out. */
@Command(
    name = "identify",
    description = {
      "Says whom mentions stand for: lines {\"id\",\"mention\",\"context\",\"date\"} in,",
      "{\"id\",\"name\",\"kind\",\"country\",\"sector\",\"role\",\"confidence\",\"reason\"} out.",
      "context and date may be null; what is not known is null."
    },
    footer = {
      "",
      "Ends with 0 if any line was read, 1 if none, 2 for wrong usage.",
      "",
      "  echo '{\"id\":1,\"mention\":\"Angela Merkel\",\"date\":\"2010-05-01\"}' | sayso identify"
    })
final class IdentifyCommand implements Callable<Integer> {

  /** How answers are printed. */
  enum Form {
    /** One line of JSON each. */
    JSONL,
    /** One line for people each. */
    TEXT
  }

  private final Surroundings surroundings;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description = "${COMPLETION-CANDIDATES}.")
  private Form format = Form.JSONL;

  @Option(
      names = "--actors",
      paramLabel = "LIST",
      description = {
        "A list of actors of your own (CSV, Popolo JSON or PETRARCH dictionary),",
        "which wins over what sayso knows; may be given several times."
      })
  private List<Path> lists = List.of();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files of such lines; - or none is standard input.")
  private List<String> paths = List.of();

  private final QuestionLines questions = new QuestionLines();
  private final IdentityLines identities = new IdentityLines();
  private boolean anyRead;

  IdentifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Identifier identifier;
    try {
      identifier = Identifier.create().with(OwnLists.read(lists, surroundings.err()));
    } catch (IOException unreadable) {
      surroundings.err().println("sayso identify: " + unreadable.getMessage());
      return 1;
    }
    List<String> inputs = paths.isEmpty() ? List.of(Inputs.STANDARD_INPUT) : paths;
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8))) {
      for (String path : inputs) {
        try {
          Lines.read(
              path,
              surroundings.in(),
              (number, line) -> out.write(answer(identifier, path, number, line) + "\n"));
        } catch (IOException unreadable) {
          surroundings.err().println("sayso identify: " + unreadable.getMessage());
        }
      }
    }
    return anyRead ? 0 : 1;
  }

  private String answer(Identifier identifier, String path, long number, String line) {
    try {
      QuestionLines.Asked asked = questions.read(line);
      Identity identity = identifier.identify(asked.question());
      anyRead = true;
      return format == Form.JSONL
          ? identities.line(asked, identity)
          : text(asked.question(), identity);
    } catch (IllegalArgumentException wrong) {
      surroundings
          .err()
          .printf("sayso identify: %s, line %d: %s%n", path, number, wrong.getMessage());
      return format == Form.JSONL
          ? identities.rejected(number, String.valueOf(wrong.getMessage()))
          : "line %d: %s".formatted(number, wrong.getMessage());
    }
  }

  private static String text(Question question, Identity identity) {
    return "%s: %s | %s | %s | %s (%.2f, %s)"
        .formatted(
            question.mention(),
            identity.name().orElse("not known"),
            identity.role().orElse("-"),
            identity.country().orElse("-"),
            identity.sector().map(Enum::name).orElse("-"),
            identity.confidence(),
            identity.reason());
  }
}
