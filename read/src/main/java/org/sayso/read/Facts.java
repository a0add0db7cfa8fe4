package org.sayso.read;

import java.util.Optional;
import org.sayso.model.ReportDate;

/**
 * What an input says about its report besides the words.
 *
 * @param origin file name or URL
 * @param language as the input states it
 */
record Facts(
    String origin,
    Optional<String> id,
    Optional<String> outlet,
    Optional<String> title,
    Optional<String> language,
    Optional<ReportDate> published,
    Optional<ReportDate> collected) {

  /** Nothing known but where it comes from. */
  static Facts of(String origin) {
    return new Facts(
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Facts withTitle(Optional<String> newTitle) {
    return new Facts(origin, id, outlet, newTitle, language, published, collected);
  }
}
