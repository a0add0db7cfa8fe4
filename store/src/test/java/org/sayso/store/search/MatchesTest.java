package org.sayso.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.model.ledger.Field;
import org.sayso.model.ledger.Quote;
import org.sayso.model.ledger.Quote.Piece;

class MatchesTest {

  @Test
  void marksWordsInAnyForm() {
    assertMarked("attack", "the [attacks] on ports and an [attacker's] boat, [attacking]");
  }

  @Test
  void marksPhrasesWholeAndNotTheirWords() {
    assertMarked("\"grain port\"", "a [grain port], no port of grain");
  }

  @Test
  void marksBeginningsCompoundsAndOtherSpellings() {
    assertMarked("dron* ceasefire leveque", "[drones] before the [cease-fire] of [Lévêque]");
  }

  @Test
  void marksNothingThatMustNotBeThereNorOtherFields() {
    assertMarked("port NOT grain speaker:varga act:deny", "the [port] of grain, Varga");
    assertMarked("source:port *", "the port");
    assertThat(marked(Matches.of(QueryLanguage.parse("source:port"), Field.SOURCE), "the port"))
        .isEqualTo("the [port]");
  }

  @Test
  void countsCodePointsInTheTextOfTheReport() {
    Quote quote =
        new Quote(
            List.of(new Piece(10, 21, "😀 the ports"), new Piece(40, 57, "burn, 😀 the ports")));
    assertThat(Matches.of(QueryLanguage.parse("port burn"), Field.CONTENT).in(quote).pieces())
        .containsExactly(
            new Piece(16, 21, "ports"), new Piece(40, 44, "burn"), new Piece(52, 57, "ports"));
  }

  @Test
  void followsAPhraseOverTheGapOfASplitQuotation() {
    Quote quote = new Quote(List.of(new Piece(0, 9, "the grain"), new Piece(20, 30, "port burns")));
    assertThat(Matches.of(QueryLanguage.parse("\"grain port\""), Field.CONTENT).in(quote).pieces())
        .containsExactly(new Piece(4, 9, "grain"), new Piece(20, 24, "port"));
  }

  private static void assertMarked(String query, String marked) {
    String text = marked.replaceAll("[\\[\\]]", "");
    assertThat(marked(Matches.of(QueryLanguage.parse(query), Field.CONTENT), text))
        .isEqualTo(marked);
  }

  private static String marked(Matches matches, String text) {
    Quote quote = new Quote(List.of(new Piece(0, text.codePointCount(0, text.length()), text)));
    StringBuilder marked = new StringBuilder(text);
    for (Piece piece : matches.in(quote).pieces().reversed()) {
      marked.insert(text.offsetByCodePoints(0, piece.end()), "]");
      marked.insert(text.offsetByCodePoints(0, piece.start()), "[");
    }
    return marked.toString();
  }
}
