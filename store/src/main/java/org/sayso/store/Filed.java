package org.sayso.store;

import java.util.Map;

/**
 * A version whose rows have been written.
 *
 * @param volume the version
 * @param statements its statements
 * @param gone statements that the version had before it was read anew and that stand in no version
 *     now: cue and content by permanent id
 */
record Filed(Volume volume, StatementRows.Written statements, Map<String, String> gone) {}
