package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.model.Identity;
import org.sayso.pipeline.Identifier;
import org.sayso.wire.GoldActorLines;

/** Described actors keep their countries and sectors; docs/results.md has the exact figures. */
class DescribedActorsTest {

  private static final double COUNTRY = 0.95;
  private static final double SECTOR = 0.92;

  private static final Identifier IDENTIFIER = Identifier.create();

  @ParameterizedTest
  @ValueSource(strings = {"described.jsonl", "described-second.jsonl"})
  void mostHaveTheirCountryAndSector(String file) throws IOException {
    GoldActorLines lines = new GoldActorLines();
    List<GoldActorLines.Row> rows = read(file).lines().map(lines::read).toList();
    List<GoldActorLines.Row> countries =
        rows.stream().filter(r -> answer(r).country().equals(r.country())).toList();
    List<GoldActorLines.Row> sectors =
        rows.stream().filter(r -> answer(r).sector().equals(r.sector())).toList();
    assertThat(rows).hasSizeGreaterThan(100).allMatch(row -> row.sector().isPresent());
    assertThat((double) countries.size() / rows.size()).as("country").isGreaterThan(COUNTRY);
    assertThat((double) sectors.size() / rows.size()).as("sector").isGreaterThan(SECTOR);
  }

  private static Identity answer(GoldActorLines.Row row) {
    return IDENTIFIER.identify(row.question());
  }

  private static String read(String file) throws IOException {
    try (InputStream in = DescribedActorsTest.class.getResourceAsStream("actors/" + file)) {
      return new String(
          Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
