package org.sayso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Span;

class BratFolderTest {

  private static final String ANNOTATIONS =
      """
      T1\tSource 3 6\tAda
      T2\tCue 7 11\tsaid
      T3\tContent 12 17;18 21\tit is wet
      T4\tContent 22 27\tcold
      E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3 Content2:T4
      E2\tAttribution-no-source:T2 Cue:T2
      """;

  @TempDir Path folder;
  private final List<String> problems = new ArrayList<>();

  @Test
  void readsTheFirstAnnotatorInSortOrderUnlessAnotherIsNamed() throws IOException {
    write("text/a_b.txt", "🙂\n\nAda said it is wet , cold .");
    write("attributions/a_b_kim.ann", ANNOTATIONS);
    write("attributions/a_b_ann.ann", "T1\tContent 0 1\t🙂\nE1\tAttribution:T1 Content:T1\n");
    assertThat(open(Optional.empty()).read(0).attributions())
        .containsExactly(new Marked(List.of(), List.of(), List.of(Span.of(0, 2))));
    GoldDocument byKim = open(Optional.of("kim")).read(0);
    assertThat(byKim.name()).isEqualTo("a_b");
    // Code points in the file, UTF-16 in the program; pieces and Content2 are one content.
    assertThat(byKim.attributions())
        .containsExactly(
            new Marked(
                List.of(Span.of(4, 7)),
                List.of(Span.of(8, 12)),
                List.of(Span.of(13, 18), Span.of(19, 22), Span.of(23, 28))));
    assertThat(problems).isEmpty();
  }

  @Test
  void readsATextBesideItsAnnotations() throws IOException {
    write("x.txt", "Ada said it is wet , cold .");
    write("x.ann", ANNOTATIONS);
    write("unmarked.txt", "Nothing here.");
    assertThat(open(Optional.empty()).names()).containsExactly("x");
  }

  @Test
  void passesOverBrokenLinesAndSaysWhere() throws IOException {
    write("x.txt", "Ada said no");
    write(
        "x.ann",
        "T1\tContent 9 11\tno\r\nT2\tCue four 8\tsaid\nT3\tCue 8 4\tsaid\nE1\tAttribution:T1"
            + " Content:T1 Cue:T9 Source\r\n");
    assertThat(open(Optional.empty()).read(0).attributions())
        .containsExactly(new Marked(List.of(), List.of(), List.of(Span.of(9, 11))));
    assertThat(problems)
        .hasSize(4)
        .allMatch(problem -> problem.startsWith(folder.resolve("x.ann") + ", line "))
        .anyMatch(problem -> problem.contains("line 2: a T line is"))
        .anyMatch(problem -> problem.contains("line 3: the piece \"8 4\" ends before it starts"))
        .anyMatch(problem -> problem.contains("line 4: there is no piece \"T9\""));
  }

  @Test
  void saysWhatItLookedForInAFolderWithoutGold() {
    assertThatThrownBy(() -> open(Optional.of("kim")))
        .hasMessageContaining("holds nothing to score")
        .hasMessageContaining("NAME_kim.ann");
  }

  private BratFolder open(Optional<String> annotator) throws IOException {
    return BratFolder.open(folder, annotator, problems::add);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
