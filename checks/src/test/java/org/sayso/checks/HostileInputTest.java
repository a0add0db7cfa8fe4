package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.pipeline.Sayso;
import org.sayso.read.Reader;

/**
 * Whatever comes in, there is a reading with sound spans or a rejection with a reason, within five
 * seconds of processor time. The clock on the wall gets more, so that a busy machine does not fail
 * the test.
 */
class HostileInputTest {

  private static final Sayso SAYSO = Sayso.create();

  @BeforeAll
  static void warmUp() {
    SAYSO.read("The mayor said that the bridge was safe.");
  }

  @Test
  void takesQuotationMarksWithoutAnEnd() {
    survives("\"".repeat(100_000));
    survives("“ ".repeat(100_000));
    survives("He said: \"no. ".repeat(20_000));
    survives("''".repeat(100_000));
  }

  @Test
  void takesFiftyMegabytesOfOneLine() {
    survives("a".repeat(50_000_000));
    survives("The minister said that all was well, ".repeat(1_400_000));
  }

  @Test
  void takesBracketsWithoutAnEnd() {
    survives("(".repeat(100_000));
    survives("[a ".repeat(100_000));
    survives("<div>".repeat(100_000));
  }

  @Test
  void takesASentenceThatNeverEnds() {
    survives("the minister said the boat was safe and ".repeat(2_500));
    survives("rain ".repeat(20_000));
    survives("who said that he said that she ".repeat(500));
  }

  @Test
  void takesTextsWithoutWords() {
    survives("\n".repeat(100_000));
    survives("\"\n".repeat(50_000));
    survives("🙂".repeat(50_000));
    survives("\uD83D".repeat(10_000));
    survives("قال الوزير إن السد آمن. ".repeat(4_000));
    survives("\u202E\u200F\u0000\uFEFF".repeat(10_000));
    survives("e" + "\u0301".repeat(50_000));
    survives("");
  }

  @Test
  void takesSpeechWithinSpeechAThousandLevelsDeep() {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < 1_000; level++) {
      text.append(level % 2 == 0 ? "Anna Berg said that " : "Otto Lund claimed that ");
    }
    survives(text + "it rained.");
  }

  @Test
  void takesNamesAndDenialsByTheThousand() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("Minister Ab").append(i).append(" denied the claim of General Cd").append(i);
      text.append(". \"Never,\" he said.\n\n");
    }
    survives(text.toString());
  }

  private static void survives(String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          List<Received> received = new ArrayList<>();
          new Reader().read(new ByteArrayInputStream(bytes), "hostile.txt", received::add);
          assertThat(received).isNotEmpty();
          List<Reading> readings = new ArrayList<>();
          for (Received one : received) {
            switch (one) {
              case Rejected rejected -> assertThat(rejected.reason()).isNotBlank();
              case Document document -> readings.add(SAYSO.read(document));
            }
          }
          long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
          assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(5));
          readings.forEach(SoundSpans::check);
        },
        () ->
            "input of %,d bytes that starts with %s"
                .formatted(bytes.length, input.substring(0, Math.min(30, input.length()))));
  }
}
