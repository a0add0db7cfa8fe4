package org.sayso.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A version whose rows have been written.
 *
 * @param volume the version
 * @param statements its statements
 * @param gone permanent ids of statements that the version had before it was read anew, and that
 *     stand in no version now
 */
record Filed(Volume volume, StatementRows.Written statements, List<String> gone) {

  /** Permanent ids of statements that were there before or are there now. */
  List<String> touched() {
    List<String> touched = new ArrayList<>(gone);
    touched.addAll(statements.ids().values());
    return touched;
  }
}
