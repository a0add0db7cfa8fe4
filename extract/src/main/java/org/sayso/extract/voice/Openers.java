package org.sayso.extract.voice;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sayso.extract.rules.Clause;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;

/** Finds the lines that announce a statement, by the words of {@code openers.tsv}. */
final class Openers {

  /**
   * A line that announces a statement.
   *
   * @param source the words that name whose statement it is; empty if the line does not say
   * @param cue the words that announce it
   * @param wholeText whether it announces a text, and not just what somebody says next
   */
  record Opener(List<Span> source, Span cue, boolean wholeText) {}

  private enum Kind {
    TEXT,
    OPENS,
    SAYS
  }

  private static final Set<String> OWNERS = Set.of("of", "by", "from");
  private static final Set<String> INNER = Set.of("of", "for", "in", "at", "and");

  /** Between the verb and the colon stand at most this many words. */
  private static final int REACH = 12;

  private final Map<String, EnumMap<Kind, Boolean>> words = new HashMap<>();

  Openers() {
    for (RuleFile.Row row : RuleFile.read(Openers.class, "openers.tsv").rows()) {
      words
          .computeIfAbsent(row.required("word"), w -> new EnumMap<>(Kind.class))
          .put(row.constant("kind", Kind.class), true);
    }
  }

  private boolean is(Token token, Kind kind) {
    EnumMap<Kind, Boolean> kinds = words.get(token.lemma());
    return kinds != null && kinds.containsKey(kind);
  }

  /** The announcement that the paragraph ends with, if it ends with one. */
  Optional<Opener> in(Layout layout, Layout.Paragraph paragraph) {
    if (!layout.endsIn(paragraph, ":")) {
      return Optional.empty();
    }
    ParsedText text = layout.text;
    Sentence sentence = text.sentences().get(paragraph.end() - 1);
    int colon = sentence.end() - 1;
    int noun = last(text, sentence, colon, Kind.TEXT, PartOfSpeech.NOUN);
    int verb = last(text, sentence, colon, Kind.OPENS, PartOfSpeech.VERB);
    if (noun >= 0 && verb >= 0) {
      return Optional.of(verbal(text, sentence, colon, verb, noun));
    }
    int says = last(text, sentence, colon, Kind.SAYS, PartOfSpeech.VERB);
    if (says >= 0) {
      boolean whole = noun >= 0 && text.token(noun).lemma().equals("statement");
      Opener opener = verbal(text, sentence, colon, says, noun);
      return Optional.of(new Opener(opener.source(), opener.cue(), whole));
    }
    return noun < 0 ? Optional.empty() : Optional.of(nominal(text, sentence, colon, noun));
  }

  private int last(ParsedText text, Sentence sentence, int colon, Kind kind, PartOfSpeech tag) {
    for (int i = colon - 1; i >= Math.max(sentence.first(), colon - REACH); i--) {
      Token token = text.token(i);
      // "the statement of the union reads:", where a tagger sees a noun
      boolean tagged = token.is(tag) || i == colon - 1 && kind == Kind.OPENS;
      if (is(token, kind) && tagged && !token.lower().endsWith("ing")) {
        return i;
      }
    }
    return -1;
  }

  /** {@code The ministry | has issued the following statement}, {@code its letter | reads}. */
  private static Opener verbal(ParsedText text, Sentence sentence, int colon, int verb, int noun) {
    Clause clause = Clause.of(text, verb, sentence.first());
    OptionalInt subject = clause.subject();
    Optional<Span> source = Optional.empty();
    if (!text.token(verb).is(PartOfSpeech.VERB) && verb > sentence.first()) {
      Span before = withAttributes(text, verb - 1, sentence.first());
      return new Opener(
          List.of(Span.of(before.start(), text.token(verb - 1).end())),
          text.token(verb).span(),
          true);
    }
    if (subject.isPresent()) {
      source = Optional.of(withAttributes(text, subject.getAsInt(), sentence.first()));
    } else if (noun >= 0) {
      source = owner(text, sentence, colon, noun);
    }
    boolean behind = noun > verb;
    int end = behind ? colon : verb + 1;
    return new Opener(source.map(List::of).orElse(List.of()), text.span(clause.start(), end), true);
  }

  /** {@code Full text of the statement by | the general staff}. */
  private static Opener nominal(ParsedText text, Sentence sentence, int colon, int noun) {
    Optional<Span> source = owner(text, sentence, colon, noun);
    int first = Clause.phrase(text, noun).map(NounPhrase::first).orElse(noun);
    boolean before = source.isPresent() && source.get().start() < text.token(noun).start();
    return new Opener(
        source.map(List::of).orElse(List.of()), text.span(before ? noun : first, noun + 1), true);
  }

  /** Whose the text is: {@code [the council's] statement}, {@code statement by [the council]}. */
  private static Optional<Span> owner(ParsedText text, Sentence sentence, int colon, int noun) {
    Optional<NounPhrase> phrase = Clause.phrase(text, noun);
    if (phrase.isPresent()) {
      for (int i = phrase.get().first() + 1; i < noun; i++) {
        if (text.token(i).lower().equals("'s") || text.token(i).lower().equals("’s")) {
          return Optional.of(text.span(phrase.get().first(), i + 1));
        }
      }
    }
    if (noun + 2 < colon && OWNERS.contains(text.token(noun + 1).lower())) {
      int end = noun + 2;
      Optional<NounPhrase> next = Clause.phrase(text, end);
      while (next.isPresent() && next.get().first() <= end && next.get().end() <= colon) {
        end = next.get().end();
        if (end + 1 >= colon || !INNER.contains(text.token(end).lower())) {
          break;
        }
        next = Clause.phrase(text, end + 1);
        if (next.isPresent()) {
          end = next.get().first();
        }
      }
      if (end > noun + 2) {
        return Optional.of(text.span(noun + 2, end));
      }
    }
    return Optional.empty();
  }

  /** The subject's phrase and those it hangs on: {@code the text of the council's statement}. */
  private static Span withAttributes(ParsedText text, int head, int from) {
    int first = Clause.phrase(text, head).map(NounPhrase::first).orElse(head);
    int end = Clause.phrase(text, head).map(NounPhrase::end).orElse(head + 1);
    while (first - 2 >= from && INNER.contains(text.token(first - 1).lower())) {
      Optional<NounPhrase> left = Clause.phrase(text, first - 2);
      if (left.isEmpty() || left.get().first() < from) {
        break;
      }
      first = left.get().first();
    }
    return text.span(first, end);
  }
}
