package org.sayso.extract.warning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Warning;

/** A text that breaks off: in the middle of a sentence, or with a mark that more followed. */
final class Truncation {

  private static final Set<String> ENDS =
      Set.of(
          ".", "!", "?", ":", "\"", "”", "''", "'", "’", "»", ")", "]", "“", "*", "-", "–", "—",
          "|", "/", "#", "_", "<", ">", "=");
  private static final List<String> MARKS =
      List.of("...", "…", "[...]", "[…]", "(...)", "(…)", "(more)", "[more]", "(continued)");

  /** A line shorter than this may be a headline, which has no full stop. */
  private static final int SHORTEST = 6;

  Optional<Warning> find(ParsedText text) {
    if (text.sentences().isEmpty()) {
      return Optional.empty();
    }
    Sentence last = text.sentences().getLast();
    String value = text.text().value().stripTrailing();
    String tail = value.substring(Math.max(0, value.length() - 16)).toLowerCase();
    for (String mark : MARKS) {
      if (tail.endsWith(mark)) {
        return Optional.of(
            warning(
                Span.of(value.length() - mark.length(), value.length()),
                "the text ends with \"%s\": more followed that is not here".formatted(mark)));
      }
    }
    Token end = text.token(last.end() - 1);
    if (breaksOff(text, last, end)) {
      return Optional.of(
          warning(
              text.span(Math.max(last.first(), last.end() - 3), last.end()),
              "the text breaks off in the middle of a sentence, after \"%s\""
                  .formatted(Excerpt.of(end.word()))));
    }
    return Optional.empty();
  }

  private static boolean breaksOff(ParsedText text, Sentence last, Token end) {
    if (ENDS.contains(end.word()) || last.end() - last.first() < SHORTEST) {
      return false;
    }
    if (end.is(PartOfSpeech.DET, PartOfSpeech.CCONJ, PartOfSpeech.SCONJ)
        || end.word().equals(",")) {
      return true;
    }
    // one open sentence among closed ones; a lone line may be a headline
    int open = 0;
    for (Sentence sentence : text.sentences()) {
      open += ENDS.contains(text.token(sentence.end() - 1).word()) ? 0 : 1;
    }
    return open == 1
        && text.sentences().size() > 2
        && Character.isLetterOrDigit(end.word().codePointAt(0));
  }

  private static Warning warning(Span span, String message) {
    return new Warning(Warning.Kind.TRUNCATED, List.of(span), message);
  }
}
