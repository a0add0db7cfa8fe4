package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.model.ActorList;
import org.sayso.pipeline.Identifier;
import org.sayso.wire.ActorLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sayso actors}: lists of actors from one form to another. */
@Command(
    name = "actors",
    description = {
      "Prints lists of actors in another form: CSV, Popolo JSON, or a dictionary of PETRARCH.",
      "Without FILE it prints the lists that come with sayso."
    },
    footer = {
      "",
      "  sayso actors --to csv Phoenix.Countries.actors.txt > actors.csv",
      "  sayso identify --actors actors.csv mentions.jsonl"
    })
final class ActorsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES}.")
  private ActorLists form = ActorLists.CSV;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Lists in any of the three forms; which one shows in the file.")
  private List<Path> files = List.of();

  ActorsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    ActorList list;
    try {
      list =
          files.isEmpty() ? Identifier.create().actors() : OwnLists.read(files, surroundings.err());
    } catch (IOException unreadable) {
      surroundings.err().println("sayso actors: " + unreadable.getMessage());
      return 1;
    }
    Writer out = new OutputStreamWriter(surroundings.out(), StandardCharsets.UTF_8);
    out.write(form.write(list));
    out.flush();
    return list.actors().isEmpty() && list.agents().isEmpty() ? 1 : 0;
  }
}
