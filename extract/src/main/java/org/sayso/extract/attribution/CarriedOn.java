package org.sayso.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sayso.model.Quotation;
import org.sayso.model.Sentence;

/**
 * Quotations that carry on what somebody said before, without a cue of their own.
 *
 * <p>In the paragraph of an attribution such a quotation becomes a further piece of its content; a
 * quotation over several paragraphs too. A quotation that fills a later paragraph becomes an
 * attribution without cue and source: continued speech.
 */
final class CarriedOn {

  private static final double CONFIDENCE = 0.6;

  private CarriedOn() {}

  static List<Marked> extend(Words words, List<Marked> marked) {
    List<Marked> result = new ArrayList<>(marked);
    int paragraph = -1;
    int owner = -1;
    for (Quotation quotation : words.text.quotations()) {
      int first = words.text.tokenAt(quotation.span().start());
      if (first >= words.text.tokens().size()) {
        continue;
      }
      Sentence sentence = words.text.sentences().get(words.text.sentenceOf(first));
      Range range = RuleAttributor.quotation(words, first).orElse(new Range(first, first + 1));
      int covering = covering(result, range);
      if (covering >= 0) {
        owner = covering;
        paragraph = sentence.paragraph();
        continue;
      }
      int own = ownedBy(result, sentence, range);
      boolean opensSentence = first == sentence.first();
      boolean wholeSentence = opensSentence && fills(words, range, sentence);
      if (own >= 0 || !wholeSentence) {
        continue;
      }
      int nearest = lastInParagraph(result, words, sentence.paragraph(), first);
      int candidate = nearest >= 0 ? nearest : owner;
      if (candidate < 0) {
        continue;
      }
      boolean same = nearest >= 0 || paragraph == sentence.paragraph() || quotation.continued();
      if (same) {
        Marked grown = result.get(candidate);
        List<Range> pieces = new ArrayList<>(grown.contents());
        pieces.add(range);
        result.set(candidate, new Marked(grown.source(), grown.cue(), pieces, grown.confidence()));
        owner = candidate;
        paragraph = sentence.paragraph();
      } else if (sentence.paragraph() - paragraph <= 2
          && quotesSpeech(words, result.get(candidate))) {
        result.add(new Marked(Optional.empty(), new Range(0, 0), List.of(range), CONFIDENCE));
        owner = result.size() - 1;
        paragraph = sentence.paragraph();
      }
    }
    return result;
  }

  private static boolean quotesSpeech(Words words, Marked marked) {
    return marked.contents().stream()
        .anyMatch(c -> words.isQuoteMark(c.first()) || words.isQuoteMark(c.end() - 1));
  }

  private static int covering(List<Marked> marked, Range range) {
    for (int i = marked.size() - 1; i >= 0; i--) {
      for (Range content : marked.get(i).contents()) {
        if (content.first() < range.end()
            && range.first() < content.end()
            && outer(content, range)) {
          return i;
        }
      }
    }
    return -1;
  }

  /**
   * Whether the content reaches over the quotation's edge, so that it is not a nested one inside.
   */
  private static boolean outer(Range content, Range range) {
    return content.first() <= range.first() || content.end() >= range.end() + 1;
  }

  private static int ownedBy(List<Marked> marked, Sentence sentence, Range range) {
    for (int i = marked.size() - 1; i >= 0; i--) {
      Range cue = marked.get(i).cue();
      boolean outside = cue.end() <= range.first() || cue.first() >= range.end();
      if (!cue.isEmpty()
          && outside
          && cue.first() >= sentence.first()
          && cue.end() <= sentence.end()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing but the quotation stands in its sentences. */
  private static boolean fills(Words words, Range range, Sentence sentence) {
    if (range.end() <= sentence.end()) {
      return range.end() >= sentence.end() - 1;
    }
    Sentence last = words.text.sentences().get(words.text.sentenceOf(range.end() - 1));
    return range.end() >= last.end() - 1;
  }

  private static int lastInParagraph(List<Marked> marked, Words words, int paragraph, int before) {
    int best = -1;
    for (int i = 0; i < marked.size(); i++) {
      Marked m = marked.get(i);
      int at = m.contents().getLast().first();
      boolean here =
          !m.cue().isEmpty()
              && m.cue().first() < before
              && words.text.sentences().get(words.text.sentenceOf(at)).paragraph() == paragraph
              && !words.inQuotes(m.cue().first());
      if (here
          && (best < 0 || m.cue().first() > marked.get(best).cue().first())
          && quotesSpeechOrSays(words, m)) {
        best = i;
      }
    }
    return best;
  }

  private static boolean quotesSpeechOrSays(Words words, Marked marked) {
    return quotesSpeech(words, marked) || marked.confidence() >= 0.7;
  }
}
