package org.sayso.fetch;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is remembered of a source as text, to be kept anywhere: a line a fact, tabs between. */
public final class StateText {

  private StateText() {}

  /** The text of a state, without its source. */
  public static String write(SourceState state) {
    StringBuilder text = new StringBuilder();
    SourceHealth health = state.health();
    line(text, "etag", state.validators().etag());
    line(text, "modified", state.validators().lastModified());
    line(text, "tried", health.lastTried());
    line(text, "success", health.lastSuccess());
    line(text, "failures", Optional.of(health.failures()));
    line(text, "reason", health.lastReason());
    line(text, "not-before", health.notBefore());
    line(text, "items", Optional.of(health.items()));
    line(text, "no-body", Optional.of(health.bodiesNotFound()));
    state
        .seen()
        .forEach((item, what) -> line(text, "seen", Optional.of(clean(item) + '\t' + what)));
    return text.toString();
  }

  /**
   * The state of a source as {@link #write} had it; what cannot be read is left out, so that at the
   * worst something is fetched once more.
   */
  public static SourceState read(Source source, String text) {
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, String> seen = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split("\t", 3);
      if (fields.length == 3 && fields[0].equals("seen")) {
        seen.put(fields[1], fields[2]);
      } else if (fields.length == 2) {
        facts.put(fields[0], fields[1]);
      }
    }
    return new SourceState(
        source,
        new Validators(
            Optional.ofNullable(facts.get("etag")), Optional.ofNullable(facts.get("modified"))),
        seen,
        new SourceHealth(
            instant(facts.get("tried")),
            instant(facts.get("success")),
            (int) number(facts.get("failures")),
            Optional.ofNullable(facts.get("reason")),
            instant(facts.get("not-before")),
            number(facts.get("items")),
            number(facts.get("no-body"))));
  }

  private static void line(StringBuilder text, String name, Optional<?> value) {
    value.ifPresent(
        given -> {
          String written = given.toString();
          text.append(name)
              .append('\t')
              .append(name.equals("seen") ? written : clean(written))
              .append('\n');
        });
  }

  private static String clean(String value) {
    return value.replaceAll("[\\t\\r\\n\\u0085\\u2028\\u2029]+", " ");
  }

  private static Optional<Instant> instant(@Nullable String value) {
    try {
      return Optional.ofNullable(value).map(Instant::parse);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static long number(@Nullable String value) {
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : 0;
  }
}
