package org.sayso.train.attribution;

import java.util.ArrayList;
import java.util.List;
import org.sayso.evaluate.Marked;
import org.sayso.extract.attribution.LearnedAttributor;
import org.sayso.model.Attribution;
import org.sayso.model.Evidence;
import org.sayso.model.Span;
import org.sayso.model.Text;

/**
 * Finds attributions inside the contents of others, which the corpora do not mark: a trained
 * network reads each content again as a text of its own, and the contents found there once more.
 * The student that learns from what is found needs one reading only.
 */
final class Rereading {

  /** Statements in statements in statements: deeper ones are too rare to learn from. */
  private static final int DEPTH = 3;

  private static final int SHORTEST = 20;
  private static final String MARKS = "\"“”„«»'‘’` \n\t";

  private record Passage(int text, int offset, MarkedText words) {}

  private final Article.Maker maker;
  private final Judge judge;
  private final LearnedAttributor attributor;

  Rereading(Article.Maker maker, Judge judge, LearnedAttributor attributor) {
    this.maker = maker;
    this.judge = judge;
    this.attributor = attributor;
  }

  /** The texts with what stands inside the marked contents. */
  List<MarkedText> of(List<MarkedText> texts) {
    List<List<MarkedText.Nested>> found = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      found.add(new ArrayList<>());
      for (Marked marked : texts.get(i).outer()) {
        add(i, texts.get(i).text(), marked.content(), passages);
      }
    }
    for (int depth = 1; depth <= DEPTH; depth++) {
      List<Passage> deeper = new ArrayList<>();
      for (int from = 0; from < passages.size(); from += 500) {
        read(passages.subList(from, Math.min(from + 500, passages.size())), texts, found, deeper);
      }
      passages = deeper;
    }
    List<MarkedText> marked = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      marked.add(texts.get(i).with(found.get(i)));
    }
    return marked;
  }

  private void read(
      List<Passage> passages,
      List<MarkedText> texts,
      List<List<MarkedText.Nested>> found,
      List<Passage> deeper) {
    List<Article> articles = passages.stream().map(p -> maker.make(p.words())).toList();
    List<Evidence> evidence = judge.evidence(articles).stream().map(Evidence::outer).toList();
    for (int i = 0; i < articles.size(); i++) {
      Passage passage = passages.get(i);
      Article article = articles.get(i);
      for (Attribution inner : attributor.attribute(article.text(), evidence.get(i))) {
        boolean all = coveredShare(inner, article) > 0.95;
        if (inner.cue().isEmpty() || all) {
          continue;
        }
        Marked marked =
            new Marked(
                shifted(inner.source(), passage.offset()),
                shifted(inner.cue(), passage.offset()),
                shifted(inner.content(), passage.offset()));
        found.get(passage.text()).add(new MarkedText.Nested(marked, inner.confidence()));
        add(passage.text(), texts.get(passage.text()).text(), marked.content(), deeper);
      }
    }
  }

  private static double coveredShare(Attribution inner, Article article) {
    int length = inner.content().stream().mapToInt(Span::length).sum();
    return (double) length / Math.max(1, article.text().text().length());
  }

  private static List<Span> shifted(List<Span> spans, int by) {
    return spans.stream().map(s -> Span.of(s.start() + by, s.end() + by)).toList();
  }

  /** Each piece of a content, without the marks around it. */
  private static void add(int index, Text text, List<Span> content, List<Passage> passages) {
    for (Span piece : content) {
      int start = piece.start();
      int end = piece.end();
      while (start < end && MARKS.indexOf(text.value().charAt(start)) >= 0) {
        start++;
      }
      while (end > start && MARKS.indexOf(text.value().charAt(end - 1)) >= 0) {
        end--;
      }
      if (end - start >= SHORTEST) {
        Text words = Text.of(text.value().substring(start, end));
        passages.add(
            new Passage(index, start, new MarkedText("passage", words, List.of(), List.of())));
      }
    }
  }
}
