package org.sayso.store.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts text into the words under which it is filed: as Unicode has them (UAX 29), spelled one way,
 * with English stems beside them in running text.
 */
final class Words extends Analyzer {

  /** Far enough apart that no phrase reaches from one text of a field to the next. */
  private static final int GAP = 1000;

  Words() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** The words of a text in order, without stems. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (StandardTokenizer tokens = new StandardTokenizer()) {
      CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
      tokens.setReader(new StringReader(Spelling.joined(text)));
      tokens.reset();
      while (tokens.incrementToken()) {
        Word word = Word.of(term.toString());
        if (!word.parts().isEmpty()) {
          words.add(word);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return words;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokens = new StandardTokenizer();
    return new TokenStreamComponents(tokens, new WordFilter(tokens, Columns.isStemmed(field)));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
