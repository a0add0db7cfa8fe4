package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;
import org.sayso.model.Statement;

class TerminalViewTest {

  private final TerminalView view = new TerminalView(TerminalOptions.PLAIN);

  @Test
  void showsStatementsAsATreeWithTheirChains() {
    assertThat(view.show(Readings.harbour()))
        .isEqualTo(
            """
            Port rejects ferry charges
            reports/harbour.txt · Harbour Post · 2026-07-03 · en · 4 statements
              1  Harbour Post > LNA > port authority of Lorvania (LRV, GOV) DENY “told”
                   that the charges are baseless
              2  Harbour Post > Mara Ilk (director, LRV, GOV) ASSERT “said”
                   Colonel Jon Tarr of Sudmark had alleged and alleged that Lorvanian tugs rammed a ferry in
                   June
                 3  Harbour Post > Mara Ilk > Jon Tarr (Colonel, SDM, MIL) ACCUSE “had alleged and alleged”
                    (confidence 0.64)
                      that Lorvanian tugs rammed a ferry in June
              4  Harbour Post > Mara Ilk (director, LRV, GOV) DENY “said.” -> denies 3
                   "Our tugs were moored,"
            Events
                 ASSAULT port authority of Lorvania -> Jon Tarr (past, 2026-06) DISPUTED by 3, 4
                   “Lorvanian tugs rammed a ferry in June”
            Warnings
                 REPETITION “alleged and alleged” "alleged" stands twice
            """);
  }

  @Test
  void saysThatAnInputCouldNotBeRead() {
    assertThat(view.show(new Rejected("x.bin", "it holds no text")))
        .isEqualTo("x.bin could not be read: it holds no text\n");
  }

  @Test
  void showsTheSourceWordsWhereTheActorIsUnknown() {
    Reading known = Readings.speech("o", "A clerk said it rained", "A clerk", "said", "it rained");
    Statement statement = known.statements().getFirst();
    Statement unknown =
        new Statement(
            "s1",
            java.util.Optional.empty(),
            statement.attribution(),
            statement.manner(),
            statement.act(),
            List.of(),
            java.util.Optional.of("s1"));
    Reading reading =
        new Reading(
            known.document(),
            known.cast(),
            List.of(unknown),
            Map.of(),
            List.of(),
            List.of(),
            List.of());
    assertThat(view.show(reading)).contains("  1  “A clerk” ASSERT “said”");
  }

  @Test
  void makesEscapeSequencesAndOverridesVisible() {
    String evil = "\u001B]0;gotcha\u0007\u001B[2J\u202Ereversed\u0000\u009B31m";
    String shown =
        view.show(
            Readings.speech(evil, evil + " Ada said no " + evil, "Ada", "said", "no " + evil));
    assertThat(shown.codePoints().filter(c -> c != '\n').noneMatch(Character::isISOControl))
        .isTrue();
    assertThat(shown).doesNotContain("\u202E").contains("⟨U+001B⟩[2J⟨U+202E⟩reversed⟨U+0000⟩");
  }

  @Test
  void cutsLongContentToTwoLinesUnlessWide() {
    String content = "one two three four five six seven ".repeat(20).strip();
    Reading reading = Readings.speech("o", "Ada said " + content, "Ada", "said", content);
    String narrow = new TerminalView(new TerminalOptions(false, 60, false)).show(reading);
    assertThat(narrow.lines()).hasSize(5).allMatch(line -> Columns.of(line) <= 60);
    assertThat(narrow).endsWith(" …\n");
    String wide = new TerminalView(new TerminalOptions(false, 60, true)).show(reading);
    assertThat(wide.replaceAll("\\s+", " ")).contains(content);
    assertThat(wide.lines()).allMatch(line -> Columns.of(line) <= 60);
  }

  @Test
  void breaksTextWithoutSpacesToTheWidth() {
    String content = "港口仍然关闭".repeat(60);
    Reading reading = Readings.speech("o", "Ada said " + content, "Ada", "said", content);
    assertThat(new TerminalView(new TerminalOptions(false, 60, true)).show(reading).lines())
        .allMatch(line -> Columns.of(line) <= 60);
  }

  @Test
  void coloursOnlyWhenAsked() {
    assertThat(view.show(Readings.harbour())).doesNotContain("\u001B");
    assertThat(new TerminalView(new TerminalOptions(true, 100, false)).show(Readings.harbour()))
        .contains("\u001B[1;33mDENY\u001B[0m", "\u001B[1mMara Ilk\u001B[0m");
  }
}
