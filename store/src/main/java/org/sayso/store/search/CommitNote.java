package org.sayso.store.search;

import java.nio.file.Path;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.TreeMap;

/** What each commit of an index says of itself. */
final class CommitNote {

  /** To be raised whenever entries are filed in another way. */
  private static final String FORM = "1";

  private static final String FORM_KEY = "sayso-form";
  private static final String MARK_KEY = "sayso-mark";

  private CommitNote() {}

  static Map<String, String> of(long mark) {
    return new TreeMap<>(Map.of(FORM_KEY, FORM, MARK_KEY, Long.toString(mark)));
  }

  /** The mark of a commit, 0 if there is none. */
  static long mark(Iterable<Entry<String, String>> note) {
    for (Entry<String, String> line : note) {
      if (line.getKey().equals(MARK_KEY)) {
        return Long.parseLong(line.getValue());
      }
    }
    return 0;
  }

  /**
   * Checks that this version of sayso knows how the index is made.
   *
   * @throws IndexUnavailable if it does not
   */
  static void check(Path folder, Map<String, String> note) {
    String form = Optional.ofNullable(note.get(FORM_KEY)).orElse("none");
    if (!form.equals(FORM)) {
      throw IndexUnavailable.ofOtherVersion(folder, "form " + form + ", this one knows " + FORM);
    }
  }
}
