package org.sayso.train.attribution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sayso.evaluate.BratFolder;
import org.sayso.language.EnglishParser;
import org.sayso.language.encoder.Pieces;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.ParsedText;
import org.sayso.read.Reader;

/** A marked text, cut up as the product does it. */
record Article(MarkedText marked, ParsedText text, Pieces pieces, List<Labels> labels) {

  /** Reads texts as the product does. */
  static final class Maker {

    private final Reader reader = new Reader();
    private final EnglishParser parser = new EnglishParser();
    private final WordPiece vocabulary;

    Maker(WordPiece vocabulary) {
      this.vocabulary = vocabulary;
    }

    WordPiece vocabulary() {
      return vocabulary;
    }

    Article make(MarkedText marked) {
      ParsedText text = parser.parse(reader.text(marked.text().value(), marked.name()));
      return new Article(marked, text, Pieces.of(text, vocabulary), Labels.of(text, marked));
    }
  }

  /** The marked texts of a folder in brat standoff. */
  static List<MarkedText> folder(Path folder, Consumer<String> problems) throws IOException {
    BratFolder brat = BratFolder.open(folder, Optional.empty(), problems);
    List<MarkedText> documents = new ArrayList<>();
    for (int i = 0; i < brat.names().size(); i++) {
      documents.add(MarkedText.of(brat.read(i)));
    }
    return documents;
  }
}
