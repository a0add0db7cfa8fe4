package org.sayso.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.PartOfSpeech;

class LemmatizerTest {

  private static final Lemmatizer LEMMATIZER = new Lemmatizer();

  @ParameterizedTest
  @CsvSource({
    "probed,probe", "mediated,mediate", "honoured,honour", "ignored,ignore", "planned,plan",
    "filed,file", "bombed,bomb", "expelled,expel", "denies,deny", "accusing,accuse",
    "need,need", "bring,bring", "proceed,proceed", "said,say", "pushes,push"
  })
  void undoesTheEndingsOfVerbs(String word, String lemma) {
    assertThat(LEMMATIZER.lemma(word, PartOfSpeech.VERB)).isEqualTo(lemma);
  }

  @ParameterizedTest
  @CsvSource({"ministries,ministry", "churches,church", "crises,crisis", "gas,gas", "women,woman"})
  void undoesThePluralsOfNouns(String word, String lemma) {
    assertThat(LEMMATIZER.lemma(word, PartOfSpeech.NOUN)).isEqualTo(lemma);
  }
}
