package org.sayso.extract.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.ParsedText;
import org.sayso.model.Quotation;
import org.sayso.model.Sentence;
import org.sayso.model.Span;

/** A text by paragraphs, and what can be seen of each without reading what it says. */
final class Layout {

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves");
  private static final Set<String> SECOND_PERSON = Set.of("you", "your", "yours", "yourself");

  /** Sentences {@code [first, end)} of the text. */
  record Paragraph(int first, int end) {}

  final ParsedText text;
  final List<Paragraph> paragraphs;

  Layout(ParsedText text) {
    this.text = text;
    List<Paragraph> found = new ArrayList<>();
    int first = 0;
    List<Sentence> sentences = text.sentences();
    for (int s = 1; s <= sentences.size(); s++) {
      if (s == sentences.size()
          || sentences.get(s).paragraph() != sentences.get(first).paragraph()) {
        found.add(new Paragraph(first, s));
        first = s;
      }
    }
    paragraphs = List.copyOf(found);
  }

  int firstToken(Paragraph paragraph) {
    return text.sentences().get(paragraph.first()).first();
  }

  int endToken(Paragraph paragraph) {
    return text.sentences().get(paragraph.end() - 1).end();
  }

  Span span(Paragraph paragraph) {
    return text.span(firstToken(paragraph), endToken(paragraph));
  }

  /** Index of the paragraph that holds the token; paragraphs are few, and this is asked seldom. */
  int paragraphOf(int token) {
    int sentence = text.sentenceOf(token);
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).end() <= sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the one who writes speaks of itself there, outside quotations. */
  boolean firstPerson(Paragraph paragraph) {
    return holds(paragraph, FIRST_PERSON);
  }

  /** Whether somebody is spoken to there, outside quotations. */
  boolean secondPerson(Paragraph paragraph) {
    return holds(paragraph, SECOND_PERSON);
  }

  private boolean holds(Paragraph paragraph, Set<String> words) {
    for (int i = firstToken(paragraph); i < endToken(paragraph); i++) {
      if (words.contains(text.token(i).lower())
          && text.quotationAt(text.token(i).start()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  boolean endsIn(Paragraph paragraph, String mark) {
    return text.token(endToken(paragraph) - 1).word().equals(mark);
  }

  /** The quotation that the paragraph opens with, if it does. */
  Optional<Quotation> openingQuotation(Paragraph paragraph) {
    int start = text.token(firstToken(paragraph)).start();
    return text.quotationAt(start).filter(q -> q.span().start() == start);
  }
}
