package org.sayso.link.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyIndexTest {

  @Test
  void holdsWhatAMapOfSetsHolds() {
    Random random = new Random(7);
    KeyIndex index = new KeyIndex();
    KeySet set = new KeySet();
    Map<Long, Set<String>> expected = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      // few values, so that keys come again; the upper bits alike, as those of one time are
      long key = random.nextInt(4) == 0 ? random.nextInt(50) : 7L << 48 | random.nextInt(9000);
      String id = "s" + random.nextInt(30);
      assertThat(set.add(key)).isEqualTo(!expected.containsKey(key));
      expected.computeIfAbsent(key, k -> new HashSet<>()).add(id);
      index.put(key, id);
    }
    for (long key = 0; key < 9000; key++) {
      for (long one : new long[] {key, 7L << 48 | key}) {
        Set<String> found = new HashSet<>();
        index.collect(one, found);
        assertThat(found).isEqualTo(expected.getOrDefault(one, Set.of()));
      }
    }
  }
}
