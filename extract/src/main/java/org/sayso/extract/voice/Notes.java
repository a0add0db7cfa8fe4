package org.sayso.extract.voice;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Voice;

/** The attributions and voices of one text while they are collected. */
final class Notes {

  private static final double TURN = 0.95;
  private static final double CARRIED_ON = 0.6;

  private final ParsedText text;
  private final List<Attribution> attributions;
  private final List<Voice> voices = new ArrayList<>();

  Notes(ParsedText text, List<Attribution> attributions) {
    this.text = text;
    this.attributions = new ArrayList<>(attributions);
  }

  List<Attribution> attributions() {
    return attributions;
  }

  List<Voice> voices() {
    return voices;
  }

  /** Whether a voice is there already. */
  boolean heard(Span span) {
    return voices.stream().anyMatch(v -> v.span().overlaps(span));
  }

  void voice(Span span, List<Span> source) {
    voices.add(new Voice(span, source));
  }

  /** A turn of a transcript: everything that the label announces, without a cue. */
  void turn(List<Span> source, Span content) {
    withoutCue(content);
    attributions.add(new Attribution(source, List.of(), List.of(content), TURN));
  }

  /** A statement given whole; takes the place of what was made of the words that announce it. */
  void whole(Attribution statement) {
    attributions.removeIf(
        a -> Span.covering(statement.cue()).overlaps(a.extent()) && opens(a, statement));
    statement.content().forEach(this::withoutCue);
    attributions.add(statement);
  }

  private static boolean opens(Attribution a, Attribution statement) {
    return !a.cue().isEmpty()
        && Span.covering(a.cue()).overlaps(Span.covering(statement.cue()))
        && a.extent().start() < statement.content().getFirst().start();
  }

  /** What was taken for a voice carried on is part of what is added now. */
  private void withoutCue(Span content) {
    attributions.removeIf(
        a ->
            a.cue().isEmpty()
                && a.source().isEmpty()
                && a.content().stream().allMatch(content::contains));
  }

  /**
   * The sentences of a paragraph in which nobody is said to say anything, as speech carried on: one
   * statement for each run of them.
   */
  void carriedOn(Layout.Paragraph paragraph) {
    int first = -1;
    for (int s = paragraph.first(); s <= paragraph.end(); s++) {
      boolean free = s < paragraph.end() && isFree(text.sentences().get(s));
      if (free && first < 0) {
        first = s;
      } else if (!free && first >= 0) {
        Span run =
            text.span(text.sentences().get(first).first(), text.sentences().get(s - 1).end());
        withoutCue(run);
        attributions.add(new Attribution(List.of(), List.of(), List.of(run), CARRIED_ON));
        first = -1;
      }
    }
  }

  private boolean isFree(Sentence sentence) {
    Span span = text.span(sentence.first(), sentence.end());
    return attributions.stream()
        .noneMatch(
            a ->
                a.cue().stream().anyMatch(span::overlaps)
                    || a.content().stream().anyMatch(c -> c.overlaps(span) && !span.contains(c)));
  }
}
