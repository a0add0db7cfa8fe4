package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The cases of RFC 9309. */
@Timeout(10)
class RobotsTest {

  @Test
  void theGroupThatNamesUsGoesBeforeTheOneForAll() {
    Robots robots =
        parse(
            """
            User-agent: *
            Disallow: /

            User-Agent: OtherBot
            user-agent: Sayso/1.0   # us
            Disallow: /private
            Crawl-delay: 2.5

            User-agent: sayso
            Disallow: /more
            """);
    assertThat(robots.allows("/a")).isTrue();
    assertThat(robots.allows("/private/x")).isFalse();
    assertThat(robots.allows("/more")).as("groups of one name are one").isFalse();
    assertThat(robots.delay()).contains(Duration.ofMillis(2500));
  }

  @Test
  void allHoldsForWhoIsNotNamed() {
    Robots robots = parse("user-agent: other\nallow: /\n\nuser-agent: *\ndisallow: /x\n");
    assertThat(robots.allows("/x/y")).isFalse();
    assertThat(robots.allows("/y")).isTrue();
    assertThat(parse("user-agent: other\ndisallow: /").allows("/")).isTrue();
    assertThat(parse("user-agent: saysobot\ndisallow: /").allows("/")).isTrue();
  }

  @Test
  void theLongestRuleDecidesAndAllowWinsATie() {
    Robots robots =
        parse(
            "user-agent: *\ndisallow: /a\nallow: /a/b\ndisallow: /a/b/c$\nallow: /p\ndisallow: /p\n");
    assertThat(robots.allows("/a/x")).isFalse();
    assertThat(robots.allows("/a/b/x")).isTrue();
    assertThat(robots.allows("/a/b/c")).isFalse();
    assertThat(robots.allows("/a/b/c?x")).isTrue();
    assertThat(robots.allows("/p")).isTrue();
  }

  @Test
  void starsAndEndsFit() {
    Robots robots = parse("user-agent: *\ndisallow: /*.php$\ndisallow: *print\ndisallow: /x*y*z\n");
    assertThat(robots.allows("/a/b.php")).isFalse();
    assertThat(robots.allows("/a/b.php?c")).isTrue();
    assertThat(robots.allows("/a/print/b")).isFalse();
    assertThat(robots.allows("/x1y2z3")).isFalse();
    assertThat(robots.allows("/x1z2y3")).isTrue();
  }

  @Test
  void encodingIsNoMatter() {
    Robots robots =
        parse("user-agent: *\ndisallow: /caf\u00e9\ndisallow: /%7Ejoe\ndisallow: /a%2fb\n");
    assertThat(robots.allows("/caf%C3%A9/x")).isFalse();
    assertThat(robots.allows("/~joe/")).isFalse();
    assertThat(robots.allows("/a%2Fb")).isFalse();
    assertThat(robots.allows("/a/b")).isTrue();
  }

  @Test
  void nothingForbiddenIsAllAllowed() {
    for (String file :
        new String[] {
          "",
          "\ufeff",
          "<html>no</html>",
          "user-agent: *\ndisallow:",
          "disallow: /",
          "user-agent:*\n"
        }) {
      assertThat(parse(file).allows("/a")).as(file).isTrue();
    }
    assertThat(parse("user-agent: *\ndisallow: /").allows("/robots.txt")).isTrue();
    assertThat(parse("user-agent: *\ncrawl-delay: never\n").delay()).isEmpty();
    assertThat(parse("user-agent: *\ncrawl-delay: 86400\n").delay())
        .contains(Duration.ofMinutes(5));
  }

  @Test
  void aPatternMadeToBeSlowIsNot() {
    Robots robots = parse("user-agent: *\ndisallow: /" + "*a".repeat(5_000) + "$\n");
    assertThat(robots.allows("/" + "a".repeat(8_000) + "b")).isTrue();
  }

  private static Robots parse(String file) {
    return Robots.parse(file, "sayso");
  }
}
