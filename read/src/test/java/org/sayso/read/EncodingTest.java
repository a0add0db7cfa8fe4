package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.model.Document;

/** The same words come out of whatever encoding they went into. */
class EncodingTest {

  private static final String GERMAN =
      "Der Minister f\u00fcr Verkehr sagte, die Br\u00fccke sei sicher. Sp\u00e4ter hie\u00df es, sie \u00f6ffne fr\u00fcher.";
  private static final String RUSSIAN =
      "\u041c\u044d\u0440 \u0433\u043e\u0440\u043e\u0434\u0430 \u0441\u043a\u0430\u0437\u0430\u043b, \u0447\u0442\u043e \u0441\u0442\u0430\u0440\u044b\u0439 \u043c\u043e\u0441\u0442 \u0431\u0435\u0437\u043e\u043f\u0430\u0441\u0435\u043d \u0438 \u043e\u0442\u043a\u0440\u043e\u0435\u0442\u0441\u044f \u0432 \u043c\u0430\u0435.";
  private static final String CHINESE =
      "\u5e02\u957f\u5468\u4e00\u8868\u793a\uff0c\u65e7\u6865\u662f\u5b89\u5168\u7684\uff0c\u5c06\u5728\u4e94\u6708\u5f00\u653e\u3002\n\u53cd\u5bf9\u6d3e\u8981\u6c42\u67e5\u770b\u6240\u6709\u62a5\u544a\u3002\n";

  @ParameterizedTest
  @CsvSource({
    "german,UTF-8",
    "german,UTF-16",
    "german,UTF-16LE",
    "german,UTF-16BE",
    "german,UTF-32LE",
    "german,windows-1252",
    "russian,UTF-8",
    "russian,UTF-16LE",
    "russian,UTF-16BE",
    "russian,windows-1251",
    "russian,KOI8-R",
    "chinese,UTF-8",
    "chinese,UTF-16LE",
    "chinese,UTF-16BE",
    "chinese,GB18030"
  })
  void readsTheWordsInTheirEncoding(String language, String charset) {
    String text =
        switch (language) {
          case "german" -> GERMAN;
          case "russian" -> RUSSIAN;
          default -> CHINESE;
        };
    byte[] mark =
        charset.equals("UTF-32LE") ? new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0} : new byte[0];
    byte[] words = text.getBytes(Charset.forName(charset));
    byte[] bytes = java.util.Arrays.copyOf(mark, mark.length + words.length);
    System.arraycopy(words, 0, bytes, mark.length, words.length);
    assertThat(Inputs.document(bytes, "a.txt").text().value()).isEqualTo(text);
  }

  @Test
  void readsTypographicMarksOfWindows() {
    String text = "\u201cWe shall not sign,\u201d the minister\u2019s spokesman said \u2013 again.";
    assertThat(
            Inputs.document(text.getBytes(Charset.forName("windows-1252")), "a.txt").text().value())
        .isEqualTo(text);
  }

  @Test
  void keepsPlainTextAndItsPlacesExactly() {
    String text = "  First line.\r\n\r\nSecond\tline,\u00a0\ud83d\udc4d e\u0301.\n\n";
    Document plain = Inputs.document("\ufeff" + text, "a.txt");
    assertThat(plain.text().value()).isEqualTo(text);
    assertThat(Inputs.aligned(plain, "\ufeff" + text)).isEqualTo(1.0);
    assertThat(Inputs.aligned(Inputs.document(text, "a.txt"), text)).isEqualTo(1.0);
  }

  @Test
  void readsRowsInUtf16() {
    String row = "{\"text\":\"" + GERMAN + "\"}\r\n";
    assertThat(Inputs.document(row.getBytes(StandardCharsets.UTF_16), "a.jsonl").text().value())
        .isEqualTo(GERMAN);
  }

  @Test
  void namesTheLanguageOnlyWhenItIsClear() {
    assertThat(
            Inputs.document("The mayor said that the bridge was safe and would open.", "a.txt")
                .language())
        .contains("en");
    assertThat(Inputs.document(GERMAN, "a.txt").language()).isEmpty();
    assertThat(Inputs.document(RUSSIAN, "a.txt").language()).isEmpty();
    assertThat(
            Inputs.document("{\"text\":\"" + GERMAN + "\",\"language\":\"de\"}", "a.json")
                .language())
        .contains("de");
  }
}
