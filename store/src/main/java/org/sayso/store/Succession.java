package org.sayso.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, after a new run, the statement that stands for one that people have worked on: the same
 * words give the same id; where the run has cut them otherwise, the one in the same document that
 * shares most words with it.
 */
final class Succession {

  /** The least share of words (Jaccard) for one statement to stand for another. */
  private static final double ENOUGH = 0.5;

  private final Sql sql;

  Succession(Sql sql) {
    this.sql = sql;
  }

  /** Permanent ids of statements of a document that people have worked on, as they are now. */
  Set<String> corrected(String document) throws SQLException {
    Set<String> targets = new LinkedHashSet<>();
    for (String target :
        sql.list(
            "SELECT DISTINCT target FROM correction WHERE document = ? ORDER BY target",
            row -> row.getString(1),
            document)) {
      targets.add(
          sql.first(
                  "SELECT successor FROM succession WHERE id = ?", row -> row.getString(1), target)
              .orElse(target));
    }
    return targets;
  }

  /**
   * Names the successor of a statement that is gone.
   *
   * @param words what it said: cue and content
   * @param among permanent ids of the statements that its document has now
   */
  Optional<String> name(String gone, String words, Iterable<String> among) throws SQLException {
    Set<String> wanted = words(words);
    String best = "";
    double most = 0;
    for (String candidate : among) {
      String said =
          sql.first(
                  "SELECT cue, content FROM statement WHERE id = ?",
                  row -> row.getString(1) + ' ' + row.getString(2),
                  candidate)
              .orElse("");
      double share = jaccard(wanted, words(said));
      if (share > most) {
        best = candidate;
        most = share;
      }
    }
    if (most < ENOUGH) {
      return Optional.empty();
    }
    sql.change("UPDATE succession SET successor = ? WHERE successor = ?", best, gone);
    sql.change("INSERT INTO succession (id, successor) VALUES (?, ?)", gone, best);
    return Optional.of(best);
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(Ids.folded(text).split(" ")));
  }

  private static double jaccard(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return (double) both.size() / (a.size() + b.size() - both.size());
  }
}
