package org.sayso.train.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppingTest {

  @TempDir private Path folder;

  private Stopping after(double... scores) throws IOException {
    Stopping stopping = new Stopping(folder);
    for (int i = 0; i < scores.length; i++) {
      stopping.note(i + 1, scores[i]);
    }
    return stopping;
  }

  @Test
  void goesOnWhileScoresGoUpAndDown() throws IOException {
    assertThat(after(0.70, 0.695, 0.70, 0.693).isOver()).isFalse();
  }

  @Test
  void endsWhenTwoEpochsAreClearlyWorse() throws IOException {
    assertThat(after(0.70, 0.68).isOver()).isFalse();
    assertThat(after(0.70, 0.68, 0.68).isOver()).isTrue();
    assertThat(after(0.70, 0.68, 0.68, 0.695).isOver()).isFalse();
  }

  @Test
  void remembersWhatAnEarlierRunNoted() throws IOException {
    after(0.70, 0.72);
    assertThat(new Stopping(folder).best()).isEqualTo(0.72);
  }
}
