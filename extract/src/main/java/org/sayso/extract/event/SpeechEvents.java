package org.sayso.extract.event;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.Act;
import org.sayso.model.EventRoot;
import org.sayso.model.Statement;

/** Speaking is an event too: which PLOVER root an act is. */
final class SpeechEvents {

  /** Root and CAMEO code of an act. */
  record Code(EventRoot root, Optional<String> cameo) {}

  private final Map<Act, Code> codes = new EnumMap<>(Act.class);

  SpeechEvents() {
    for (RuleFile.Row row : RuleFile.read(SpeechEvents.class, "acts.tsv").rows()) {
      codes.put(
          row.constant("act", Act.class),
          new Code(row.constant("root", EventRoot.class), Optional.of(row.required("cameo"))));
    }
  }

  /** The event that making {@code statement} is; empty unless it is known who says it to whom. */
  Optional<Code> of(Statement statement) {
    return statement.speaker().isEmpty() || statement.toward().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(codes.get(statement.act()));
  }
}
