package org.sayso.extract.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sayso.model.Act;

class RuleFileTest {

  @Test
  void readsRowsUnderTheHeaderAndSkipsCommentsAndBlankLines() {
    RuleFile file =
        RuleFile.parse("cues.tsv", "# cues\n\nlemma\tact\texample\ndeny\tDENY\tShe denied it.\n");

    assertThat(file.rows()).hasSize(1);
    RuleFile.Row row = file.rows().getFirst();
    assertThat(row.get("lemma")).isEqualTo("deny");
    assertThat(row.constant("act", Act.class)).isEqualTo(Act.DENY);
    assertThat(row.get("example")).isEqualTo("She denied it.");
  }

  @Test
  void takesMissingCellsAsEmpty() {
    RuleFile.Row row = RuleFile.parse("a.tsv", "word\tnote\nbank").rows().getFirst();
    assertThat(row.get("note")).isEmpty();
    assertThat(row.list("note")).isEmpty();
  }

  @Test
  void splitsChoicesAtBars() {
    RuleFile.Row row = RuleFile.parse("a.tsv", "words\nof | over|for").rows().getFirst();
    assertThat(row.list("words")).containsExactly("of", "over", "for");
  }

  @Test
  void saysWhereAWrongCellStands() {
    RuleFile.Row row = RuleFile.parse("cues.tsv", "# x\nlemma\tact\ndeny\tDENI").rows().getFirst();
    assertThatThrownBy(() -> row.constant("act", Act.class))
        .hasMessageContaining("cues.tsv, line 3, column act: \"DENI\" is none of")
        .hasMessageContaining("DENY");
  }

  @Test
  void refusesARowWithMoreCellsThanTheHeaderNames() {
    assertThatThrownBy(() -> RuleFile.parse("cues.tsv", "lemma\ndeny\tDENY"))
        .hasMessageContaining("cues.tsv, line 2");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatThrownBy(() -> RuleFile.read(RuleFileTest.class, "nowhere.tsv"))
        .hasMessageContaining("nowhere.tsv is missing");
  }
}
