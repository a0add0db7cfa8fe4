package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sayso.model.Rejected;

class HtmlPageTest {

  @Test
  void showsTextAndCardsWithChainAnswerEventAndWarning() throws IOException {
    String page = page(Outcome.of(Readings.harbour()));
    assertThat(page)
        .contains("<h2 id=\"d1-name\" dir=\"auto\" lang=\"en\">Port rejects ferry charges</h2>")
        .contains(
            "<ol class=\"chain\" aria-label=\"On whose word\"><li dir=\"auto\">Harbour Post</li>"
                + "<li dir=\"auto\">LNA</li><li dir=\"auto\">port authority of Lorvania</li></ol>")
        .contains("<span class=\"answer\">→ denies <a href=\"#d1-3\">3</a></span>")
        .contains("<th scope=\"row\">ASSAULT</th>")
        .contains("<strong>REPETITION</strong>");
  }

  @Test
  void marksEachPieceWithItsRolesAndCutsOverlaps() throws IOException {
    String page = page(Outcome.of(Readings.harbour()));
    assertThat(page)
        .contains("<span class=\"cue\" data-s=\"d1-1\">told</span>")
        // The source of the inner statement, within the content of the outer one.
        .contains(
            "<span class=\"content source\" data-s=\"d1-2 d1-3\">Colonel Jon Tarr of"
                + " Sudmark</span>")
        .contains(
            "<span class=\"content cue suspect\" data-s=\"d1-2 d1-3\">alleged and alleged</span>")
        .contains(
            "<span class=\"content nested\" data-s=\"d1-2 d1-3\"><span class=\"w\">that </span>");
  }

  @Test
  void changesNothingOfTheTextButItsMarks() throws IOException {
    String page = page(Outcome.of(Readings.harbour()));
    String text =
        page.substring(page.indexOf("<div class=\"text\""), page.indexOf("<div class=\"side\""));
    assertThat(text.replaceAll("<[^>]*>", "").replace("&quot;", "\"").strip())
        .isEqualTo(Readings.HARBOUR);
  }

  @Test
  void keepsEveryLineOfTheTextAsAParagraph() throws IOException {
    String page =
        page(
            Outcome.of(
                Readings.speech(
                    "o", "One\n\nAda said\nno way\nEnd", "Ada", "said", "no way\nEnd")));
    assertThat(page)
        .contains("<p dir=\"auto\">One</p>\n<p dir=\"auto\"></p>\n")
        .contains("data-s=\"d1-1\">no way</span></p>\n<p dir=\"auto\"><span class=\"content\"");
  }

  @Test
  void escapesWhateverATextHolds() throws IOException {
    String evil =
        "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'><a"
            + " href=\"javascript:alert(1)\">{style}{script}";
    String page =
        page(
            Outcome.of(Readings.speech(evil, evil + " said " + evil, evil, "said", evil)),
            Outcome.of(new Rejected(evil, evil)));
    assertThat(page).doesNotContain("<img", "<script>alert", "href=\"javascript");
    assertThat(count("<script", page)).isEqualTo(1);
    assertThat(count("</script", page)).isEqualTo(1);
    assertThat(count("<style", page)).isEqualTo(1);
    assertThat(Pattern.compile("<[^>]*\\son\\w+\\s*=").matcher(page).find()).isFalse();
    assertThat(Pattern.compile("<[^>]*\\sstyle\\s*=").matcher(page).find()).isFalse();
  }

  @Test
  void showsOverridesAndControlCharactersInsteadOfObeyingThem() throws IOException {
    String page =
        page(
            Outcome.of(
                Readings.speech("o\u202E", "A\u202Eb\u0000 said no", "A\u202Eb", "said", "no")));
    assertThat(page)
        .doesNotContain("\u202E", "\u0000")
        .contains("A<span class=\"hidden-sign\">U+202E</span>b")
        .contains("<span class=\"hidden-sign\">U+0000</span>");
  }

  @Test
  void allowsItsOwnStyleAndScriptAndNothingElse() throws Exception {
    String page = page(Outcome.of(Readings.harbour()));
    assertThat(page).contains("default-src 'none'", "base-uri 'none'", "form-action 'none'");
    assertThat(page).contains("style-src 'sha256-" + hash(between(page, "<style>", "</style>")));
    assertThat(page).contains("script-src 'sha256-" + hash(between(page, "<script>", "</script>")));
    assertThat(page).doesNotContain("http://", "https://", "url(", "@import");
  }

  @Test
  void listsDocumentsAndSaysWhatCouldNotBeRead() throws IOException {
    String page =
        page(
            Outcome.of(Readings.harbour()),
            Outcome.of(new Rejected("x.bin", "it holds no text")),
            Outcome.of(Readings.silent("Rain fell.")));
    assertThat(page)
        .contains("<strong>Could not be read:</strong> it holds no text")
        .contains("No statement was found in this text.")
        .contains("<a dir=\"auto\" href=\"#d3\">silent.txt</a>");
    Matcher ids = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    assertThat(ids.results().map(id -> id.group(1)).toList()).doesNotHaveDuplicates();
    Matcher links = Pattern.compile(" href=\"#([^\"]+)\"").matcher(page);
    assertThat(links.results().map(link -> " id=\"" + link.group(1) + "\"").toList())
        .isNotEmpty()
        .allMatch(page::contains);
  }

  private static String page(Outcome... outcomes) throws IOException {
    StringWriter out = new StringWriter();
    try (HtmlPage page = HtmlPage.open(out)) {
      for (Outcome outcome : outcomes) {
        page.add(outcome);
      }
    }
    return out.toString();
  }

  private static int count(String part, String whole) {
    return whole.split(Pattern.quote(part), -1).length - 1;
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private static String hash(String inline) throws Exception {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8)));
  }
}
