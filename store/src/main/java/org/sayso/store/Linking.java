package org.sayso.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sayso.link.across.Linker;
import org.sayso.link.across.Tellings;
import org.sayso.link.copies.Copies;
import org.sayso.model.Answer;
import org.sayso.model.Text;
import org.sayso.model.Told;

/**
 * Brings copies, claims, answers and standings up to date with what has just been filed or
 * corrected. To be used by whoever holds the write lock.
 */
final class Linking {

  private final Tellings tellings = new Tellings();
  private final Linker linker = new Linker();
  private final Copies copies = new Copies();
  private final KeyFilters filters = new KeyFilters();

  /**
   * Links what was filed.
   *
   * @param change number of this change
   */
  void filed(Sql sql, List<Filed> filed, int change) throws SQLException {
    findCopies(sql, filed, change);
    int statements = filed.stream().mapToInt(one -> one.statements().rows().size()).sum();
    TellingTable table = new TellingTable(sql, filters.before(sql, change, statements));
    Map<String, Told> told = new LinkedHashMap<>();
    Set<String> removed = new HashSet<>();
    for (Filed one : filed) {
      Volume volume = one.volume();
      Map<String, String> ids = one.statements().ids();
      UnaryOperator<String> permanent = id -> ids.get(id.substring(id.lastIndexOf(':') + 1));
      for (Told statement :
          tellings.of(volume.reading(), volume.document(), LocalDate.parse(volume.told()))) {
        Told renamed = renamed(statement, permanent);
        told.put(renamed.id(), renamed);
      }
      removed.addAll(one.gone().keySet());
      if (!volume.first()) {
        removed.addAll(ids.values());
      }
      table.number(one.statements().rows());
    }
    update(sql, table, removed, told.values(), change);
  }

  /**
   * Links statements anew that a person has changed.
   *
   * @param removed permanent ids of statements as they were
   * @param told the same as they are now, without those that count no more
   * @param rows of the statements
   */
  void corrected(
      Sql sql, Set<String> removed, List<Told> told, Map<String, Integer> rows, int change)
      throws SQLException {
    TellingTable table = new TellingTable(sql);
    table.number(rows);
    update(sql, table, removed, told, change);
  }

  private void update(
      Sql sql, TellingTable table, Set<String> removed, java.util.Collection<Told> told, int change)
      throws SQLException {
    try {
      linker.update(table, removed, told);
      table.save();
      new Standings(sql, change).settle(table.touchedClaims(), table.answeredStatements());
    } catch (Tables.Failed failed) {
      throw failed.failure();
    }
  }

  private void findCopies(Sql sql, List<Filed> filed, int change) throws SQLException {
    CopyTable table = new CopyTable(sql);
    Map<String, Copies.Report> reports = new HashMap<>();
    List<String> removed = new ArrayList<>();
    for (Filed one : filed) {
      Volume volume = one.volume();
      Text text = volume.reading().document().text();
      reports.put(
          volume.document(),
          new Copies.Report(volume.document(), LocalDate.parse(volume.told()), text));
      table.number(volume.document(), volume.documentRow());
      if (!volume.first()) {
        removed.add(volume.document());
      }
    }
    try {
      copies.update(table, removed, reports.values());
      sql.flush();
    } catch (Tables.Failed failed) {
      throw failed.failure();
    }
    // a search for independent origins must see the new clusters
    sql.eachOf(
        "SELECT s.n FROM statement s JOIN document d ON d.n = s.document WHERE d.id IN (?*)",
        table.regrouped(),
        row -> sql.later("UPDATE statement SET changed = ? WHERE n = ?", change, row.getInt(1)));
    sql.flush();
  }

  private static Told renamed(Told told, UnaryOperator<String> ids) {
    return new Told(
        ids.apply(told.id()),
        told.document(),
        told.day(),
        told.act(),
        told.speaker(),
        told.toward(),
        told.about(),
        told.words(),
        told.signs(),
        told.negated(),
        told.reply()
            .map(
                reply ->
                    new Answer(
                        ids.apply(reply.answer()),
                        ids.apply(reply.claim()),
                        reply.relation(),
                        reply.confidence())),
        told.within().map(ids),
        told.credits());
  }
}
