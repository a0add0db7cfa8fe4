package org.sayso.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one robots.txt allows one agent (RFC 9309).
 *
 * @param rules of the groups that hold for the agent; the longest that fits decides
 * @param delay pause between requests that the file asks for (Crawl-delay, no part of the RFC)
 */
record Robots(List<Rule> rules, Optional<Duration> delay) {

  /** A rule and its pattern, with {@code *} for anything and {@code $} for the end. */
  record Rule(boolean allow, String pattern) {}

  /** No rules: everything may be fetched. */
  static final Robots ALLOW_ALL = new Robots(List.of(), Optional.empty());

  /** No longer pause is kept, whatever a file asks for: it would mean never. */
  private static final double LONGEST_DELAY = 300;

  private static final String FILE = "/robots.txt";

  /** The rules for an agent: those of the groups that name it, else those for all. */
  static Robots parse(String file, String agent) {
    Robots named = parse(file, Set.of(agent.toLowerCase(Locale.ROOT)));
    return named == ALLOW_ALL ? parse(file, Set.of("*")) : named;
  }

  /** {@link #ALLOW_ALL} itself if no group names one of the agents. */
  private static Robots parse(String file, Set<String> agents) {
    List<Rule> rules = new ArrayList<>();
    Optional<Duration> delay = Optional.empty();
    Set<String> group = new HashSet<>();
    boolean inNames = false;
    boolean found = false;
    for (String line : file.replace("\ufeff", "").split("\\R", -1)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        continue;
      }
      String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).split("#", 2)[0].strip();
      if (key.equals("user-agent")) {
        if (!inNames) {
          group.clear();
        }
        group.add(token(value));
        inNames = true;
        found |= agents.contains(token(value));
        continue;
      }
      boolean rule = key.equals("allow") || key.equals("disallow");
      boolean pause = key.equals("crawl-delay");
      inNames &= !rule && !pause;
      boolean ours = group.stream().anyMatch(agents::contains);
      if (rule && ours && !value.isEmpty()) {
        rules.add(new Rule(key.equals("allow"), normal(value)));
      } else if (pause && ours) {
        delay = seconds(value);
      }
    }
    return found ? new Robots(List.copyOf(rules), delay) : ALLOW_ALL;
  }

  /** {@code ExampleBot/1.2} names {@code examplebot}. */
  private static String token(String value) {
    String name = value.replaceFirst("[^a-zA-Z_*-].*", "");
    return name.toLowerCase(Locale.ROOT);
  }

  private static Optional<Duration> seconds(String value) {
    if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    double seconds = Math.min(LONGEST_DELAY, Double.parseDouble(value));
    return Optional.of(Duration.ofMillis((long) (seconds * 1000)));
  }

  /** Whether a path with its query may be fetched. */
  boolean allows(String target) {
    String path = normal(target);
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.pattern.length();
      boolean decides = length > longest || (length == longest && rule.allow);
      if (decides && fits(rule.pattern, path)) {
        longest = length;
        allowed = rule.allow;
      }
    }
    return allowed || path.equals(FILE);
  }

  /** Goes back to the last {@code *} only, so that no pattern takes long. */
  private static boolean fits(String written, String path) {
    boolean toEnd = written.endsWith("$");
    String pattern = toEnd ? written.substring(0, written.length() - 1) : written + "*";
    int p = 0;
    int s = 0;
    int star = -1;
    int retry = 0;
    while (s < path.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = s;
      } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(s)) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** One spelling: bytes outside ASCII encoded, letters, digits and {@code -._~} not. */
  private static String normal(String written) {
    StringBuilder normal = new StringBuilder();
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 255;
      int hex = b == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      if (hex >= 0) {
        i += 2;
        boolean plain = Character.isLetterOrDigit(hex) && hex < 128 || "-._~".indexOf(hex) >= 0;
        normal.append(plain ? String.valueOf((char) hex) : "%%%02X".formatted(hex));
      } else {
        normal.append(b < 128 ? String.valueOf((char) b) : "%%%02X".formatted(b));
      }
    }
    return normal.toString();
  }

  private static int hex(byte high, byte low) {
    int h = Character.digit(high, 16);
    int l = Character.digit(low, 16);
    return h < 0 || l < 0 ? -1 : h * 16 + l;
  }
}
