package org.sayso.link.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Claim;
import org.sayso.model.Dispute;

class DisputesTest {

  private static final String ACCUSATION =
      "2031-05-01 | Nordland | ACCUSE | Ruritania | accused | Ruritania of shelling Aldra port";
  private static final String RETELLING =
      "2031-05-02 | Nordland | ACCUSE | Ruritania | accused | Ruritania of shells on Aldra's port";
  private static final String DENIAL =
      "2031-05-03 | Ruritania | DENY | Nordland | denied | shelling the port of Aldra";
  private static final String REJOINDER =
      "2031-05-05 | Nordland | DENY | Ruritania | rejected | that denial: guns had shelled Aldra";

  private final SmallMemory memory = new SmallMemory();

  private void add(String document, String line) {
    new Linker().update(memory, List.of(), List.of(Tale.told(document, line)));
  }

  private Optional<Dispute> dispute(String statement) {
    return Disputes.of(
        memory,
        statement,
        e -> new Source(e.told().document(), Optional.empty(), e.told().document(), List.of()),
        day -> 7,
        LocalDate.of(2031, 6, 1));
  }

  @Test
  void joinsClaimsAndAnswersInTimeOrder() {
    add("d", REJOINDER);
    add("c", DENIAL);
    add("b", RETELLING);
    add("a", ACCUSATION);
    Dispute found = dispute("d:s1").orElseThrow();
    assertThat(found.id()).isEqualTo("a:s1");
    assertThat(found.sides()).containsExactly("nordland", "ruritania");
    assertThat(found.claims()).extracting(Claim::id).containsExactly("a:s1", "c:s1", "d:s1");
    assertThat(found.claims().getFirst().statements()).containsExactly("a:s1", "b:s1");
    assertThat(found.claims().getFirst().spread().reports()).isEqualTo(2);
    assertThat(found.answers())
        .extracting(a -> a.answer().answer() + " to " + a.answer().claim())
        .containsExactly("c:s1 to a:s1", "d:s1 to c:s1");
    assertThat(found.state().inWords()).isEqualTo("2 answers, the last on 2031-05-05");
    assertThat(dispute("b:s1")).contains(found);
  }

  @Test
  void anAccusationWithoutAnAnswerSaysWhatWasLookedAt() {
    add("a", ACCUSATION);
    assertThat(dispute("a:s1").orElseThrow().state().inWords())
        .isEqualTo("no answer found in 7 documents until 2031-06-01");
  }

  @Test
  void whatBlamesNobodyAndIsNotAnsweredIsNoDispute() {
    add("a", "2031-05-01 | Nordland | ASSERT |  | said | its harvest was good");
    assertThat(dispute("a:s1")).isEmpty();
    assertThat(dispute("unknown")).isEmpty();
  }

  @Test
  void givesAReasonThatAPersonUnderstands() {
    add("a", ACCUSATION);
    add("b", RETELLING);
    add("c", DENIAL);
    assertThat(memory.withIds(List.of("b:s1")).iterator().next().place().orElseThrow().reason())
        .isEqualTo("nordland accuses ruritania; 1 day apart; shared: aldra, shell, port");
    assertThat(memory.withIds(List.of("c:s1")).iterator().next().answered().orElseThrow().reason())
        .isEqualTo(
            "ruritania answers for itself, blamed by nordland; 2 days later; shared: aldra, shell, port");
  }
}
