package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.checks.Verdict.Aspect;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.pipeline.Sayso;
import org.sayso.read.Reader;

/**
 * Reports whose gold was written before the program was first run on them, and which nobody reads
 * while rules are written: what comes out here is nearer to what a new text gives.
 */
class FreshReportsTest {

  @Test
  void findsHalfOfWhatIsSaidInReportsThatNoRuleWasMadeFor() {
    Sayso sayso = Sayso.byRules();
    List<SampleScores> scores = new ArrayList<>();
    for (SampleReport report : SampleReport.fresh()) {
      List<Received> received = new ArrayList<>();
      new Reader().read(report.file(), received::add);
      scores.add(new SampleScores(report, sayso.read((Document) received.getFirst())));
    }
    ScoreTable table = new ScoreTable(scores);
    System.out.println("Fresh reports\n" + table.show());
    assertThat(table.line(Aspect.STATEMENT).f1()).as("statements").isGreaterThan(0.55);
    assertThat(table.line(Aspect.SPEAKER).recall()).as("speakers").isGreaterThan(0.6);
  }
}
