package org.sayso.extract.attribution;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;

/** The verbs that may be cues, from {@code cue-verbs.tsv}. Immutable. */
final class CueList {

  private final Map<String, CueWord> byLemma = new HashMap<>();

  /** The list that comes with this package. */
  CueList() {
    this(RuleFile.read(CueList.class, "cue-verbs.tsv"));
  }

  CueList(RuleFile file) {
    for (RuleFile.Row row : file.rows()) {
      Set<Frame> frames = new LinkedHashSet<>();
      for (String name : row.list("frames")) {
        frames.add(frame(row, name));
      }
      String lemma = row.required("lemma");
      Set<String> prepositions = Set.copyOf(row.list("prepositions"));
      boolean addressee = row.get("addressee").equals("yes");
      CueWord cue = new CueWord(lemma, Set.copyOf(frames), prepositions, addressee);
      byLemma.put(lemma, cue);
      if (lemma.endsWith("ize")) {
        byLemma.putIfAbsent(lemma.substring(0, lemma.length() - 3) + "ise", cue);
      }
    }
  }

  private static Frame frame(RuleFile.Row row, String name) {
    for (Frame frame : Frame.values()) {
      if (frame.name().equals(name)) {
        return frame;
      }
    }
    throw row.error("frames", "\"" + name + "\" is not a frame");
  }

  Optional<CueWord> verb(String lemma) {
    return Optional.ofNullable(byLemma.get(lemma));
  }
}
