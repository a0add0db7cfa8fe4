package org.sayso.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Found.Count;

/** Counts the values of fields over a whole result. */
final class Counting {

  /** Most values given for one field. */
  private static final int MOST = 50;

  /** The most frequent first, those alike by value. */
  private static final Comparator<Tallied> ORDER =
      Comparator.comparingInt(Tallied::count).reversed().thenComparingLong(Tallied::ordinal);

  /** A value by its number in the order of all values, and how many have it. */
  private record Tallied(long ordinal, int count) {}

  private final Snapshot snapshot;
  private final Result result;

  Counting(Snapshot snapshot, Result result) {
    this.snapshot = snapshot;
    this.result = result;
  }

  Map<Field, List<Count>> of(Set<Field> fields) throws IOException {
    Map<Field, List<Count>> counts = new EnumMap<>(Field.class);
    for (Field field : fields) {
      counts.put(field, of(field));
    }
    return counts;
  }

  private List<Count> of(Field field) throws IOException {
    OrdinalMap ordinals = snapshot.ordinals(field);
    int[] counts = new int[Math.toIntExact(ordinals.getValueCount())];
    List<SortedSetDocValues> parts = new ArrayList<>();
    for (int i = 0; i < snapshot.leaves().size(); i++) {
      parts.add(Snapshot.values(snapshot.leaves().get(i), field));
      LongValues global = ordinals.getGlobalOrds(i);
      int[] inPart =
          snapshot.columns().get(snapshot.leaves().get(i), field).count(result.parts().get(i));
      for (int ordinal = 0; ordinal < inPart.length; ordinal++) {
        if (inPart[ordinal] > 0) {
          counts[(int) global.get(ordinal)] += inPart[ordinal];
        }
      }
    }
    List<Count> named = new ArrayList<>();
    for (Tallied value : field == Field.MONTH ? all(counts) : mostFrequent(counts)) {
      SortedSetDocValues part = parts.get(ordinals.getFirstSegmentNumber(value.ordinal));
      String name = part.lookupOrd(ordinals.getFirstSegmentOrd(value.ordinal)).utf8ToString();
      named.add(new Count(name, value.count));
    }
    return named;
  }

  private static List<Tallied> all(int[] counts) {
    List<Tallied> all = new ArrayList<>();
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > 0) {
        all.add(new Tallied(ordinal, counts[ordinal]));
      }
    }
    return all;
  }

  private static List<Tallied> mostFrequent(int[] counts) {
    PriorityQueue<Tallied> best = new PriorityQueue<>(ORDER.reversed());
    int least = 0;
    for (int ordinal = 0; ordinal < counts.length; ordinal++) {
      if (counts[ordinal] > least) {
        best.add(new Tallied(ordinal, counts[ordinal]));
        if (best.size() > MOST) {
          best.remove();
          // Values come in order, so that a later one with as many would not get in.
          least = best.element().count;
        }
      }
    }
    return best.stream().sorted(ORDER).toList();
  }
}
