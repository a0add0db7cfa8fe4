package org.sayso.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.sayso.model.Link;

/** A chain as the tables hold it: a line a link, its kind, name, actor and statement after tabs. */
final class ChainText {

  private static final int FIELDS = 4;

  private ChainText() {}

  /**
   * The chain in lines.
   *
   * @param statements from ids in the reading to permanent ones
   */
  static String write(List<Link> chain, UnaryOperator<String> statements) {
    StringBuilder written = new StringBuilder();
    for (Link link : chain) {
      written
          .append(link.kind().name())
          .append('\t')
          .append(link.name().orElse("").replaceAll("\\s+", " "))
          .append('\t')
          .append(link.actor().orElse(""))
          .append('\t')
          .append(link.statement().map(statements).orElse(""))
          .append('\n');
    }
    return written.toString();
  }

  /**
   * The chain of these lines.
   *
   * @param actors from ids in the reading to permanent ones
   */
  static List<Link> read(String written, UnaryOperator<String> actors) {
    List<Link> chain = new ArrayList<>();
    for (String line : written.lines().toList()) {
      String[] fields = line.split("\t", FIELDS);
      chain.add(
          new Link(
              Link.Kind.valueOf(fields[0]),
              given(fields[1]),
              given(fields[2]).map(actors),
              given(fields[3])));
    }
    return chain;
  }

  private static Optional<String> given(String field) {
    return field.isEmpty() ? Optional.empty() : Optional.of(field);
  }
}
