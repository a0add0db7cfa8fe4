package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An address is asked for in one form, or refused with a reason. */
class WebAddressTest {

  @Test
  void writesAnAddressInOneForm() throws BadAddress {
    for (Map.Entry<String, String> row :
        Map.of(
                "HTTP://News.Example", "http://news.example/",
                "https://news.example:443/a?b#c", "https://news.example/a?b",
                "http://news.example:8080?x=1", "http://news.example:8080/?x=1",
                "https://news.example./a b|\u00e9%20", "https://news.example/a%20b%7C%C3%A9%20",
                "https://b\u00fccher.example/", "https://xn--bcher-kva.example/",
                "http://[2606:4700::1111]/", "http://[2606:4700::1111]/",
                " https://news.example/ ", "https://news.example/",
                "http://8.8.8.8/", "http://8.8.8.8/")
            .entrySet()) {
      assertThat(WebAddress.of(row.getKey())).hasToString(row.getValue());
    }
  }

  @Test
  void refusesTricksAndSaysWhich() {
    for (Map.Entry<String, String> row :
        Map.ofEntries(
                Map.entry("http://user:pass@news.example/", "user name"),
                Map.entry("http://news.example@10.0.0.1/", "user name"),
                Map.entry("ftp://news.example/", "\"ftp:\" is not fetched"),
                Map.entry("file:///etc/passwd", "\"file:\" is not fetched"),
                Map.entry("javascript:alert(1)", "no address"),
                Map.entry("news.example/a", "no address"),
                Map.entry("http://2130706433/", "hides which"),
                Map.entry("http://0x7f000001/", "hides which"),
                Map.entry("http://0x7f.0.0.1/", "hides which"),
                Map.entry("http://0177.0.0.1/", "hides which"),
                Map.entry("http://127.1/", "hides which"),
                Map.entry("http://127.0.0.1.2/", "hides which"),
                Map.entry("http://news.0x/", "hides which"),
                Map.entry("http:///a", "no clear host"),
                Map.entry("http://news.example\\@10.0.0.1/", "user name"),
                Map.entry("http://news.example\\.evil/", "no host name"),
                Map.entry("http://a%2eb/", "no host name"),
                Map.entry("http://a..b/", "no host name"),
                Map.entry("http://news.example:99999/", "no port"),
                Map.entry("http://news.example:0/", "no port"),
                Map.entry("http://[fe80::1%25eth0]/", "no clear host"),
                Map.entry("http://news.example/a\r\nX: y", "control"),
                Map.entry("", "no address"))
            .entrySet()) {
      assertThatThrownBy(() -> WebAddress.of(row.getKey()), "%s", row.getKey())
          .isInstanceOf(BadAddress.class)
          .hasMessageContaining(row.getValue());
    }
  }

  @Test
  void digitsOfOtherScriptsAreTheNumbersThatTheyMean() throws BadAddress {
    assertThat(WebAddress.of("http://\uff11\uff12\uff17.0.0.1/").host()).isEqualTo("127.0.0.1");
    assertThat(WebAddress.of("http://127\u30020\u30020\u30021/").host()).isEqualTo("127.0.0.1");
  }

  @Test
  void resolvesRedirects() throws BadAddress {
    WebAddress base = WebAddress.of("https://news.example/a/b?c");
    for (Map.Entry<String, String> row :
        Map.of(
                "/x", "https://news.example/x",
                "x", "https://news.example/a/x",
                "../x y", "https://news.example/x%20y",
                "?d", "https://news.example/a/b?d",
                "//other.example/x", "https://other.example/x",
                "http://other.example", "http://other.example/")
            .entrySet()) {
      assertThat(base.resolve(row.getKey())).as(row.getKey()).hasToString(row.getValue());
    }
  }

  @Test
  void anyCharactersAreAnAddressOrRefused() {
    String letters = "htp:/.@[]#?%\\ 0x1a\u00e9\u3002-_\n";
    Random random = new Random(13);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder url = new StringBuilder(i % 2 == 0 ? "http://" : "");
      for (int k = random.nextInt(20); k > 0; k--) {
        url.append(letters.charAt(random.nextInt(letters.length())));
      }
      try {
        WebAddress address = WebAddress.of(url.toString());
        assertThat(WebAddress.of(address.toString())).as("seed 13: %s", url).isEqualTo(address);
      } catch (BadAddress refused) {
        assertThat(refused.reason()).isNotBlank();
      }
    }
  }

  @Test
  void aHostFieldHasThePortOnlyWhereItIsUnusual() throws BadAddress {
    assertThat(WebAddress.of("http://news.example:80/").hostAndPort()).isEqualTo("news.example");
    assertThat(WebAddress.of("http://news.example:443/").hostAndPort())
        .isEqualTo("news.example:443");
    assertThat(List.of(WebAddress.of("https://[::1]:8443/x").hostAndPort()))
        .containsExactly("[::1]:8443");
  }
}
