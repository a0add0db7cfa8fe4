package org.sayso.know;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data files keep their form; an error in one names the row. */
class ShippedTest {

  private static final Set<String> FORMER =
      Set.of(
          "SUN", "YUG", "SCG", "CSK", "DDR", "ZAR", "RHO", "HVO", "DHY", "VDR", "YMD", "ANT",
          "XKX");

  private static Set<String> codes() {
    Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    codes.addAll(FORMER);
    codes.add("-");
    return codes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"offices.tsv", "leaders.tsv", "organisations.tsv"})
  void countriesAreCodesOfIso3166(String file) {
    assertThat(Table.rows(file)).extracting(row -> row[1]).isSubsetOf(codes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"countries.tsv", "states.tsv", "places.tsv", "regions.tsv"})
  void placesLieInCountries(String file) {
    assertThat(Table.rows(file)).extracting(row -> row[0]).isSubsetOf(codes());
  }

  @Test
  void noOfficeEndsBeforeItBeginsAndEveryOneHasItsParts() {
    for (String[] row : Table.rows("offices.tsv")) {
      assertThat(row).as(String.join(" ", row)).hasSize(6);
      assertThat(row[3]).as(String.join(" ", row)).isNotBlank();
      assertThat(row[4]).as(String.join(" ", row)).matches("\\d{4}(-\\d\\d(-\\d\\d)?)?");
      assertThat(row[5]).as(String.join(" ", row)).matches("(\\d{4}(-\\d\\d(-\\d\\d)?)?)?");
    }
    assertThat(Shipped.entries()).hasSizeGreaterThan(3000); // Office itself checks the order
  }

  @Test
  void noCountryHasTwoHeadsOfGovernmentAtATime() {
    Set<String> roles = Set.of("Prime Minister", "Chancellor", "Taoiseach");
    List<String[]> heads =
        Table.rows("offices.tsv").stream()
            .filter(row -> roles.contains(row[3]))
            .sorted((a, b) -> (a[1] + a[3] + a[4]).compareTo(b[1] + b[3] + b[4]))
            .toList();
    for (int i = 1; i < heads.size(); i++) {
      String[] before = heads.get(i - 1);
      String[] after = heads.get(i);
      if (before[1].equals(after[1]) && before[3].equals(after[3])) {
        assertThat(before[5])
            .as("%s ends before %s begins", String.join(" ", before), String.join(" ", after))
            .isNotEmpty();
        assertThat(PartialDate.first(before[5]).orElseThrow())
            .as("%s ends before %s begins", String.join(" ", before), String.join(" ", after))
            .isBeforeOrEqualTo(PartialDate.last(after[4]).orElseThrow());
      }
    }
  }
}
