package org.sayso.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;

/**
 * An interview printed without labels: paragraphs that ask and paragraphs that answer take turns.
 *
 * <p>A paragraph asks if it ends in a question, or speaks to somebody and not of itself, and stands
 * between answers. Three questions with an answer right behind each are needed. Whom the first
 * question or the introduction names answers; who asks is not said.
 */
final class Interview {

  private static final int LEAST = 3;

  private Interview() {}

  /** Adds questions and answers as speech without source and cue. */
  static void find(Layout layout, Notes notes) {
    List<Layout.Paragraph> all = layout.paragraphs;
    List<Integer> questions = new ArrayList<>();
    for (int p = 0; p + 1 < all.size(); p++) {
      boolean behindQuestion = !questions.isEmpty() && questions.getLast() == p - 1;
      if (!behindQuestion && asks(layout, all.get(p), !questions.isEmpty())) {
        questions.add(p);
      }
    }
    long answered = questions.stream().filter(p -> layout.endsIn(all.get(p), "?")).count();
    if (answered < LEAST
        || questions.stream().anyMatch(p -> notes.heard(layout.span(all.get(p))))) {
      return;
    }
    List<Span> speaker = interviewee(layout, questions.getFirst());
    int next = 0;
    for (int question : questions) {
      if (question > next && next > 0) {
        continue; // prose between: the exchange is over
      }
      notes.turn(List.of(), layout.span(all.get(question)));
      notes.voice(layout.span(all.get(question)), List.of());
      next = question + 1;
      while (next < all.size()
          && !questions.contains(next)
          && (next == question + 1 || layout.firstPerson(all.get(next)))) {
        notes.turn(List.of(), layout.span(all.get(next)));
        notes.voice(layout.span(all.get(next)), speaker);
        next++;
      }
    }
  }

  private static boolean asks(Layout layout, Layout.Paragraph paragraph, boolean begun) {
    boolean question = layout.endsIn(paragraph, "?");
    boolean addressed = layout.secondPerson(paragraph) && !layout.firstPerson(paragraph);
    return begun
        ? question && !layout.firstPerson(paragraph) || addressed
        : question && layout.openingQuotation(paragraph).isEmpty() && addressed;
  }

  /** The name that the first question opens with, or else the first person's name before it. */
  private static List<Span> interviewee(Layout layout, int question) {
    Layout.Paragraph first = layout.paragraphs.get(question);
    Optional<Span> named =
        name(layout.text, layout.firstToken(first), layout.firstToken(first) + 4, 1);
    if (named.isEmpty()) {
      named = name(layout.text, 0, layout.firstToken(first), 2);
    }
    return named.map(List::of).orElse(List.of());
  }

  /** The first phrase that ends in at least {@code names} name words. */
  private static Optional<Span> name(ParsedText text, int from, int to, int names) {
    for (NounPhrase phrase : text.nounPhrases()) {
      if (phrase.first() >= from && phrase.first() < to) {
        int at = phrase.end();
        while (at > phrase.first() && text.token(at - 1).is(PartOfSpeech.PROPN)) {
          at--;
        }
        if (phrase.end() - at >= names) {
          return Optional.of(text.span(phrase.first(), phrase.end()));
        }
      }
    }
    return Optional.empty();
  }
}
