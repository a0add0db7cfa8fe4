package org.sayso.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where two actors stand in a sentence: who acts or speaks, and toward whom. Either may be absent.
 *
 * @param source who acts or speaks
 * @param target toward whom
 */
public record SourceAndTarget(Optional<Span> source, Optional<Span> target) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Nobody is known. */
  public static final SourceAndTarget NONE =
      new SourceAndTarget(Optional.empty(), Optional.empty());

  /**
   * Two actors at places of their own; of two that overlap only the longer is kept, as one place
   * cannot stand for both.
   */
  public SourceAndTarget {
    if (source.isPresent() && target.isPresent() && overlap(source.get(), target.get())) {
      if (source.get().length() >= target.get().length()) {
        target = Optional.empty();
      } else {
        source = Optional.empty();
      }
    }
  }

  private static boolean overlap(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /**
   * Finds both by their words: the first place that has them, whatever the case and the spaces; the
   * longer name is looked for first, as the shorter may be a part of it.
   *
   * @param source blank if unknown
   * @param target blank if unknown
   */
  public static SourceAndTarget find(String text, String source, String target) {
    if (source.length() >= target.length()) {
      Optional<Span> first = place(text, source, Optional.empty());
      return new SourceAndTarget(first, place(text, target, first));
    }
    Optional<Span> first = place(text, target, Optional.empty());
    return new SourceAndTarget(place(text, source, first), first);
  }

  private static Optional<Span> place(String text, String words, Optional<Span> taken) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    String parts =
        Arrays.stream(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    // Whole words first: "US" is not meant in "Russia".
    return match(text, "(?<![\\p{L}\\p{N}])" + parts + "(?![\\p{L}\\p{N}])", taken)
        .or(() -> match(text, parts, taken));
  }

  private static Optional<Span> match(String text, String pattern, Optional<Span> taken) {
    Matcher matcher = Pattern.compile(pattern, FLAGS).matcher(text);
    while (matcher.find()) {
      Span found = Span.of(matcher.start(), matcher.end());
      if (taken.isEmpty() || !overlap(found, taken.get())) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
