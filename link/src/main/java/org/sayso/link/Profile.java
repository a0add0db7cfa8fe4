package org.sayso.link;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Cast;
import org.sayso.model.Mention;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Token;

/**
 * What the linker compares of a statement.
 *
 * @param statement the statement
 * @param order where it stands among all statements
 * @param sentence index of the sentence of its cue, or of its content
 * @param shows kinds of words in its cue, around it, and in its content
 * @param told stems of the content's words that carry meaning
 * @param about ids of actors that its content mentions
 * @param negated whether its content says no
 */
record Profile(
    Statement statement,
    int order,
    int sentence,
    Set<AnswerWords.Kind> shows,
    Set<String> told,
    Set<String> about,
    boolean negated) {

  /** How many tokens before a cue may say how it is meant: {@code did not immediately}. */
  private static final int BEFORE = 6;

  private static final int STEM = 6;
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "no", "none", "nobody", "nothing");

  static Profile of(
      ParsedText text,
      Statement statement,
      int order,
      Map<Integer, List<Mention>> mentions,
      AnswerWords words) {
    Set<AnswerWords.Kind> shows = new HashSet<>();
    Set<String> told = new LinkedHashSet<>();
    Set<String> about = new LinkedHashSet<>();
    boolean negated = false;
    for (Span piece : statement.attribution().cue()) {
      int at = text.tokenAt(piece.start());
      int end = end(text, piece);
      if (at < end) {
        Sentence sentence = text.sentences().get(text.sentenceOf(at));
        shows.addAll(
            words.in(
                text, Math.max(sentence.first(), at - BEFORE), Math.min(sentence.end(), end + 2)));
      }
    }
    for (Span piece : statement.attribution().content()) {
      int end = end(text, piece);
      int at = text.tokenAt(piece.start());
      shows.addAll(words.in(text, at, end));
      for (int i = at; i < end; i++) {
        Token token = text.token(i);
        negated |= NEGATIONS.contains(token.lower());
        if (token.is(
                PartOfSpeech.NOUN,
                PartOfSpeech.PROPN,
                PartOfSpeech.VERB,
                PartOfSpeech.NUM,
                PartOfSpeech.ADJ)
            && !words.isEmpty(token.lemma())) {
          told.add(stem(token.lemma()));
        }
        for (Mention mention : mentions.getOrDefault(i, List.of())) {
          about.add(mention.actor());
        }
      }
    }
    Span anchor =
        Span.covering(
            statement.attribution().cue().isEmpty()
                ? statement.attribution().content()
                : statement.attribution().cue());
    int token = Math.min(text.tokenAt(anchor.start()), text.tokens().size() - 1);
    return new Profile(
        statement, order, token < 0 ? 0 : text.sentenceOf(token), shows, told, about, negated);
  }

  /** Mentions by the token of their head. */
  static Map<Integer, List<Mention>> heads(ParsedText text, Cast cast) {
    return cast.mentions().stream()
        .collect(java.util.stream.Collectors.groupingBy(m -> text.tokenAt(m.head().start())));
  }

  private static int end(ParsedText text, Span piece) {
    int end = text.tokenAt(piece.start());
    while (end < text.tokens().size() && text.token(end).start() < piece.end()) {
      end++;
    }
    return end;
  }

  private static String stem(String lemma) {
    return lemma.length() <= STEM ? lemma : lemma.substring(0, STEM);
  }

  boolean shows(AnswerWords.Kind kind) {
    return shows.contains(kind);
  }
}
