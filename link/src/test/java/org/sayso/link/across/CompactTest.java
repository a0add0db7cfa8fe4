package org.sayso.link.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sayso.model.Act;
import org.sayso.model.Actor;
import org.sayso.model.Answer;
import org.sayso.model.Party;
import org.sayso.model.Relation;
import org.sayso.model.Sector;
import org.sayso.model.Sign;
import org.sayso.model.Told;

class CompactTest {

  private static final Party VARGA =
      new Party(
          "Ilse Varga", Actor.Kind.PERSON, Optional.of("HUN"), Optional.of(Sector.GOV), "HUN");
  private static final Party PORT =
      new Party(
          "Port of Aldra",
          Actor.Kind.ORGANISATION,
          Optional.empty(),
          Optional.empty(),
          "port of aldra");

  private static final Told FULL =
      new Told(
          "d7:s3",
          "d7",
          LocalDate.of(1962, 10, 22),
          Act.DENY,
          Optional.of(VARGA),
          List.of(PORT),
          List.of(PORT, VARGA),
          List.of("shell", "port", "żuraw"),
          Set.of(Sign.DOUBT, Sign.REPLY),
          true,
          Optional.of(new Answer("d7:s3", "d7:s1", Relation.DISPUTES, 0.75)),
          Optional.of("d7:s2"),
          List.of("rta"));

  @Test
  void comesBackAsItWas() {
    assertThat(Compact.told(Compact.bytes(FULL))).isEqualTo(FULL);
  }

  @Test
  void whatTheTextDoesNotSayComesBackAbsent() {
    Told bare =
        new Told(
            "d:s1",
            "d",
            LocalDate.of(2031, 1, 1),
            Act.ASSERT,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Set.of(),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of());
    assertThat(Compact.told(Compact.bytes(bare))).isEqualTo(bare);
    assertThat(Compact.bytes(bare)).hasSizeLessThan(50);
  }

  @Test
  void saysWhatIsWrongWithOtherBytes() {
    assertThatThrownBy(() -> Compact.told(new byte[] {9, 1, 2}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("form 9")
        .hasMessageContaining("another version");
    byte[] cut = java.util.Arrays.copyOf(Compact.bytes(FULL), 40);
    assertThatThrownBy(() -> Compact.told(cut))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("40 bytes hold no statement");
  }
}
