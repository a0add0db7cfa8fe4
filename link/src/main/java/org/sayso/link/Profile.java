package org.sayso.link;

import java.util.Collection;
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
import org.sayso.model.Sign;
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
 * @param asks whether its content ends in a question
 * @param points whether the first thing its content names is {@code this}, {@code that accusation}
 */
record Profile(
    Statement statement,
    int order,
    int sentence,
    Set<Sign> shows,
    Set<String> told,
    Set<String> about,
    boolean negated,
    boolean asks,
    boolean points) {

  /** How many tokens before a cue may say how it is meant: {@code did not immediately}. */
  private static final int BEFORE = 6;

  /** How many tokens of content count as its beginning. */
  private static final int OPENING = 12;

  private static final Set<Sign> MANNERS =
      Set.of(Sign.DOUBT, Sign.CONFIRM, Sign.QUALIFY, Sign.REPLY);
  private static final int STEM = 6;

  /** How far into content {@code this} may stand: {@code to comment on this}. */
  private static final int POINTER_REACH = 5;

  private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "such");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "no", "none", "nobody", "nothing");

  static Profile of(
      ParsedText text,
      Statement statement,
      int order,
      List<Statement> inside,
      Map<Integer, List<Mention>> mentions,
      AnswerWords words) {
    Set<Sign> shows = new HashSet<>();
    Set<String> told = new LinkedHashSet<>();
    Set<String> about = new LinkedHashSet<>();
    boolean negated = false;
    boolean asks = false;
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
      int from = at;
      for (Statement inner : inside) {
        if (inner.speaker().isPresent() && inner.speaker().equals(statement.speaker())) {
          continue;
        }
        // what others say inside is not what this one answers
        Span extent = inner.attribution().extent();
        if (extent.overlaps(piece)) {
          told(text, words, from, Math.max(from, text.tokenAt(extent.start())), at, shows);
          from = Math.max(from, end(text, extent));
        }
      }
      told(text, words, from, Math.max(from, end), at, shows);
      for (int i = Math.max(at, end - 2); i < end; i++) {
        asks |= text.token(i).lower().equals("?");
      }
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
        statement,
        order,
        token < 0 ? 0 : text.sentenceOf(token),
        shows,
        told,
        about,
        negated,
        asks,
        points(text, statement));
  }

  /** {@code this}, {@code that explanation}, but not {@code that he had lied}. */
  private static boolean points(ParsedText text, Statement statement) {
    Span content = statement.attribution().content().getFirst();
    int first = text.tokenAt(content.start());
    int end = Math.min(end(text, content), first + POINTER_REACH);
    for (int i = first; i < end; i++) {
      if (POINTERS.contains(text.token(i).lower())
          && text.token(i).is(PartOfSpeech.DET, PartOfSpeech.PRON, PartOfSpeech.ADJ)) {
        return true;
      }
      if (text.token(i).is(PartOfSpeech.NOUN, PartOfSpeech.PROPN)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Adds what content says of how it answers; doubt and consent count only near its beginning,
   * since further on they are told of others.
   */
  private static void told(
      ParsedText text, AnswerWords words, int from, int to, int start, Set<Sign> shows) {
    Set<Sign> found = words.in(text, from, to);
    found.removeAll(MANNERS);
    shows.addAll(found);
    if (from < start + OPENING) {
      shows.addAll(words.in(text, from, Math.min(to, start + OPENING)));
    }
  }

  /**
   * Whether it says too little to be understood without what came before: {@code the reports},
   * {@code this as a lie}.
   */
  boolean pointsBack() {
    return told.size() <= 2;
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

  /** Whom it is toward, or else all it speaks of. */
  Collection<String> blamed() {
    return statement.toward().isEmpty() ? about : statement.toward();
  }

  boolean shows(Sign kind) {
    return shows.contains(kind);
  }
}
