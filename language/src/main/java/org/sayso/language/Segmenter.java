package org.sayso.language;

import java.util.ArrayList;
import java.util.List;
import org.sayso.model.Span;

/**
 * Cuts text into sentences of words and marks, without any model: what parsing begins with and
 * training aligns with a corpus.
 */
public final class Segmenter {

  private final Tokenizer tokenizer = new Tokenizer();
  private final SentenceSplitter splitter = new SentenceSplitter();

  /** A segmenter for English; thread-safe. */
  public Segmenter() {}

  /** The sentences of a whole text, each the spans of its words and marks. */
  public List<List<Span>> sentences(String text) {
    List<List<Span>> sentences = new ArrayList<>();
    for (Span paragraph : Paragraphs.of(text)) {
      sentences.addAll(sentences(text, paragraph));
    }
    return sentences;
  }

  /** The sentences of one paragraph. */
  List<List<Span>> sentences(String text, Span paragraph) {
    List<Span> tokens = tokenizer.tokenize(text, paragraph.start(), paragraph.end());
    List<List<Span>> sentences = new ArrayList<>();
    int from = 0;
    for (int to : splitter.ends(text, tokens, 0, tokens.size())) {
      sentences.add(List.copyOf(tokens.subList(from, to)));
      from = to;
    }
    return sentences;
  }
}
