package org.sayso.wire.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.model.ledger.Entry;

class EntryReaderTest {

  private final EntryReader reader = new EntryReader();

  @Test
  void writesAStatementKeyForKey() {
    assertThat(EntryLines.line(Rows.DENIAL))
        .isEqualTo(
            """
            {"schema":"sayso-entry/1","id":"s2","claim":"k2","standing":"CLAIMED","act":"DENY",\
            "manner":"DIRECT","confidence":0.9712,\
            "speaker":{"id":"a2","name":"Mara Ilk","kind":"PERSON","role":null,"country":"NOR",\
            "sector":"GOV"},"toward":[],\
            "source":[[93,101]],"sourceWords":["Mara Ilk"],\
            "cue":[[102,106]],"cueWords":["said"],\
            "content":[[69,92]],"contentWords":["\\"Our tugs were moored,\\""],\
            "within":null,\
            "chain":[{"kind":"OUTLET","name":"Harbour Post","actor":null,"statement":null},\
            {"kind":"SPEAKER","name":"Mara Ilk","actor":null,"statement":null}],\
            "answers":[{"statement":"s1","relation":"DENIES","confidence":0.8,\
            "reason":"both speak of tugs"}],\
            "warnings":[],"marks":[],"versions":[2],\
            "document":{"id":"d7","version":2,"origin":"https://post.example/ferry",\
            "outlet":"Harbour Post","title":"Ferry rammed, says colonel","language":"en",\
            "said":null,"saidFoundIn":null,"event":null,"eventFoundIn":null,\
            "published":"2026-07-03","publishedFoundIn":"dateline",\
            "collected":"2026-07-04T08:15:30Z","collectedFoundIn":"clock","copies":"c7"}}""");
  }

  @Test
  void readsBackWhatWasWritten() {
    for (Entry entry : new Entry[] {Rows.CHARGE, Rows.DENIAL, Rows.BARE}) {
      assertThat(reader.read(EntryLines.line(entry))).isEqualTo(entry);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsBackWhateverWasWritten(long seed) {
    RandomRows.of(seed, 300)
        .forEach(
            entry -> {
              String line = EntryLines.line(entry);
              assertThat(line.lines()).as("seed %d", seed).hasSize(1);
              assertThat(reader.read(line)).as("seed %d", seed).isEqualTo(entry);
            });
  }

  @Test
  void saysWhereALineIsWrong() {
    String line = EntryLines.line(Rows.DENIAL);
    assertThatThrownBy(() -> reader.read(line.replace("sayso-entry/1", "sayso-entry/9")))
        .hasMessage("\"schema\" is \"sayso-entry/9\"; this version reads sayso-entry/1");
    assertThatThrownBy(() -> reader.read(line.replace("[[93,101]]", "[[93,101],[1,2]]")))
        .hasMessage("\"source\" has 2 pieces and 1 words");
    assertThatThrownBy(() -> reader.read(line.replace("\"DENIES\"", "\"DENIED\"")))
        .hasMessageContaining("\"answers[0].relation\" is \"DENIED\", not one of [DENIES, ");
    assertThatThrownBy(() -> reader.read(line.replace("\"2026-07-03\"", "\"July\"")))
        .hasMessage("\"document.published\" is \"July\", no ISO 8601 date");
    assertThatThrownBy(() -> reader.read(line.replace("\"version\":2", "\"version\":2.5")))
        .hasMessage("\"document.version\" must be a whole number, not 2.5");
    assertThatThrownBy(() -> reader.read("{")).hasMessageContaining("no JSON");
  }

  @Test
  void passesOverKeysOfALaterMinorVersion() {
    String line = EntryLines.line(Rows.DENIAL).replaceFirst("\\{", "{\"tally\":{\"reports\":3},");
    assertThat(reader.read(line)).isEqualTo(Rows.DENIAL);
  }
}
