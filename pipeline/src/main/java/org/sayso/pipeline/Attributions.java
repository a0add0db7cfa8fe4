package org.sayso.pipeline;

import java.util.List;
import java.util.Optional;
import org.sayso.extract.attribution.Confidence;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.extract.attribution.RuleAttributor;
import org.sayso.language.encoder.Encoder;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;

/**
 * Finds who says what: as the learned model has it or, in a build without models and for texts that
 * are too long for it, by rules.
 */
interface Attributions {

  /** The attributions of a text, in text order, an outer one before those inside it. */
  List<Attribution> of(ParsedText text);

  static Attributions byRules() {
    return new RuleAttributor()::attribute;
  }

  static Attributions shipped() {
    Optional<Encoder> encoder = Encoder.shipped();
    return encoder.isPresent() ? learned(encoder.get()) : byRules();
  }

  private static Attributions learned(Encoder encoder) {
    LearnedAttributor attributor = new LearnedAttributor(Confidence.shipped());
    Attributions rules = byRules();
    return text ->
        encoder
            .read(text)
            .map(evidence -> attributor.attribute(text, evidence))
            .orElseGet(() -> rules.of(text));
  }
}
