package org.sayso.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Relation;
import org.sayso.model.Standing;

/**
 * Says of statements what the others of the ledger make of them: disputed where any telling of the
 * same claim is denied or disputed, confirmed where one is confirmed and none disputed, else
 * claimed.
 */
final class Standings {

  private final Sql sql;
  private final int change;

  Standings(Sql sql, int change) {
    this.sql = sql;
    this.change = change;
  }

  /**
   * Settles the statements of some claims.
   *
   * @param claims claims that have gained or lost a telling
   * @param answered statements that have gained or lost an answer
   */
  void settle(Collection<String> claims, Collection<String> answered) throws SQLException {
    Set<String> touched = new HashSet<>(claims);
    sql.eachOf(
        "SELECT claim FROM telling WHERE id IN (?*) AND claim IS NOT NULL",
        answered,
        row -> touched.add(row.getString(1)));
    Map<String, Set<Relation>> relations = new HashMap<>();
    sql.eachOf(
        "SELECT DISTINCT c.claim, a.relation FROM telling c JOIN telling a ON a.answers = c.id"
            + " WHERE c.claim IN (?*)",
        touched,
        row ->
            relations
                .computeIfAbsent(row.getString(1), claim -> EnumSet.noneOf(Relation.class))
                .add(Relation.valueOf(row.getString(2))));
    sql.eachOf(
        "SELECT statement, claim FROM telling WHERE claim IN (?*)",
        touched,
        row -> {
          Standing standing = standing(relations.getOrDefault(row.getString(2), Set.of()));
          sql.later(
              "UPDATE statement SET standing = ?, changed = ? WHERE n = ?",
              standing,
              change,
              row.getInt(1));
        });
    sql.flush();
  }

  private static Standing standing(Set<Relation> relations) {
    if (relations.contains(Relation.DENIES) || relations.contains(Relation.DISPUTES)) {
      return Standing.DISPUTED;
    }
    return relations.contains(Relation.CONFIRMS) ? Standing.CONFIRMED : Standing.CLAIMED;
  }
}
