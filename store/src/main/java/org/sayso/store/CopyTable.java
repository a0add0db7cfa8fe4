package org.sayso.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.link.copies.Copy;
import org.sayso.link.copies.CopyMemory;
import org.sayso.link.copies.Sketch;

/** What the finder of copies remembers, in tables. Made for one transaction. */
final class CopyTable implements CopyMemory {

  private static final String COLUMNS =
      "c.id, c.document, c.words, c.content, c.sample, c.told_on, c.cluster, c.kind, c.share";

  private final Sql sql;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Set<String> regrouped = new HashSet<>();

  CopyTable(Sql sql) {
    this.sql = sql;
  }

  /** Tells of the row of a document that is about to be added. */
  void number(String document, int row) {
    rows.put(document, row);
  }

  /** Documents that belong to another cluster than before, or are new. */
  Set<String> regrouped() {
    return regrouped;
  }

  @Override
  public void add(Kept kept, long[] keys) {
    Tables.run(
        () -> {
          int row = Known.in(rows, kept.id());
          Sketch sketch = kept.sketch();
          sql.later(
              "INSERT INTO copy_sketch (document, id, words, content, sample, told_on)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              row,
              kept.id(),
              sketch.words(),
              sketch.content(),
              Numerals.bytes(sketch.sample()),
              kept.day());
          for (long key : keys) {
            sql.later(
                "INSERT INTO copy_key (code, document) VALUES (?, ?) ON CONFLICT DO NOTHING",
                key,
                row);
          }
        });
  }

  @Override
  public void remove(Collection<String> ids) {
    for (Kept kept : withIds(ids)) {
      int row = Known.in(rows, kept.id());
      Tables.run(
          () -> {
            sql.change("DELETE FROM copy_key WHERE document = ?", row);
            sql.change("DELETE FROM copy_sketch WHERE document = ?", row);
          });
    }
  }

  @Override
  public Collection<Kept> withIds(Collection<String> ids) {
    return found("SELECT " + COLUMNS + " FROM copy_sketch c WHERE c.id IN (?*)", ids);
  }

  @Override
  public Collection<Kept> withKeys(long[] keys) {
    List<Long> wanted = new ArrayList<>(keys.length);
    for (long key : keys) {
      wanted.add(key);
    }
    return found(
        "SELECT "
            + COLUMNS
            + " FROM copy_key k JOIN copy_sketch c ON c.document = k.document WHERE k.code IN (?*)",
        wanted);
  }

  @Override
  public Collection<Kept> copiesOf(Collection<String> clusters) {
    return found("SELECT " + COLUMNS + " FROM copy_sketch c WHERE c.cluster IN (?*)", clusters);
  }

  @Override
  public void update(Collection<Kept> documents) {
    for (Kept kept : documents) {
      regrouped.add(kept.id());
      Tables.run(
          () ->
              sql.later(
                  "UPDATE copy_sketch SET cluster = ?, kind = ?, share = ? WHERE id = ?",
                  kept.copy().map(Copy::cluster),
                  kept.copy().map(Copy::kind),
                  kept.copy().map(Copy::share),
                  kept.id()));
    }
  }

  private Collection<Kept> found(String question, Collection<?> values) {
    Map<String, Kept> found = new LinkedHashMap<>();
    Tables.run(
        () -> {
          sql.flush();
          sql.eachOf(
              question,
              values,
              row -> {
                String id = row.getString(1);
                rows.put(id, row.getInt(2));
                Optional<Copy> copy = Optional.empty();
                if (row.getString(7) != null) {
                  copy =
                      Optional.of(
                          new Copy(
                              row.getString(7),
                              Copy.Kind.valueOf(row.getString(8)),
                              row.getDouble(9)));
                }
                Sketch sketch =
                    new Sketch(id, row.getInt(3), row.getLong(4), Numerals.longs(row.getBytes(5)));
                found.put(id, new Kept(sketch, row.getLong(6), copy));
              });
        });
    return found.values();
  }
}
