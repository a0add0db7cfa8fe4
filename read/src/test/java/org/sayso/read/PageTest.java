package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.model.Document;

/** Pages of different make, written for these tests. */
class PageTest {

  private static final String FIRST =
      "The harbour council voted on Tuesday to close the old bridge, the mayor said, after engineers found cracks in two of its pillars.";
  private static final String SECOND =
      "\u201cWe could not wait for the spring,\u201d she told reporters, adding that lorries would be sent over the northern road until May.";
  private static final String THIRD =
      "The opposition called the decision late, and its leader demanded to see every report that the city had received since the summer.";

  private static void assertArticle(Document page) {
    assertThat(page.text().value()).isEqualTo(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
  }

  @Test
  void takesAnArticleElementBetweenMenusAndTeasers() {
    String page =
        """
        <!DOCTYPE html><html lang="en-GB"><head><title>Council closes bridge - Port Gazette</title>
        <meta property="og:site_name" content="Port Gazette">
        <meta property="article:published_time" content="2026-02-10T18:04:00+01:00"></head>
        <body class="has-sidebar nav-open"><header class="site-header"><a href="/">Port Gazette</a>
        <ul class="menu"><li><a href="/a">City</a><li><a href="/b">Sport</a><li><a href="/c">Weather</a></ul></header>
        <main><article><header><h1>Council closes bridge</h1><time datetime="2026-02-09">9 February</time></header>
        <p>%s</p><div class="ad-slot">Buy our lamps now, they shine longer than all the other lamps in town.</div>
        <p>%s</p><ul class="share-buttons"><li>Share</li></ul><p>%s</p></article>
        <section class="related"><h2>More</h2><article><h3><a href="/d">Road opened</a></h3>
        <p>The northern road was opened by the minister last year, who praised everybody that had a hand in it.</p></article></section></main>
        <footer>Port Gazette, all rights reserved</footer></body></html>
        """
            .formatted(FIRST, SECOND, THIRD);
    Document read = Inputs.document(page, "p.html");
    assertArticle(read);
    assertThat(read.title()).contains("Council closes bridge");
    assertThat(read.outlet()).contains("Port Gazette");
    assertThat(read.language()).contains("en");
    assertThat(read.dates().published().orElseThrow().iso()).isEqualTo("2026-02-10T18:04:00+01:00");
    assertThat(read.dates().published().orElseThrow().foundIn())
        .isEqualTo("meta article:published_time");
  }

  @Test
  void takesParagraphsOutOfATableLayoutWithoutClasses() {
    String page =
        """
        <html><head><title>Council closes bridge</title></head><body><table><tr><td width=150>
        <a href=1>Home</a><br><a href=2>City</a><br><a href=3>Sport</a></td><td>
        <font size=4><b>Council closes bridge</b></font><p>%s<p>%s<p>%s</td></tr></table>
        <center><a href=4>Contact</a> | <a href=5>Imprint</a></center></body></html>
        """
            .formatted(FIRST, SECOND, THIRD);
    assertArticle(Inputs.document(page, "old.htm"));
  }

  @Test
  void takesTextThatIsParagraphedByLineBreaks() {
    String page =
        "<html><body><div id=content>%s<br><br>%s<br/>\n<br/>%s</div><div id=footer>Imprint</div></body></html>"
            .formatted(FIRST, SECOND, THIRD);
    assertArticle(Inputs.document(page, "br.html"));
  }

  @Test
  void joinsABodyThatIsSplitOverSeveralBoxes() {
    String page =
        """
        <body><div class="wrap"><div class="row"><div class="text"><p>%s</p></div></div>
        <div class="newsletter-signup"><p>Sign up for the letter that brings the harbour to you each morning.</p></div>
        <div class="row"><div class="text"><p>%s</p></div></div><div class="row"><p>%s</p></div></div>
        <div class="comments"><p>First reader: I never liked that bridge, and I said so at every meeting for ten years in a row.</p>
        <p>Second reader: You did not, I was there, and you voted for it with both of your hands, as I remember well.</p></div></body>
        """
            .formatted(FIRST, SECOND, THIRD);
    assertArticle(Inputs.document(page, "split.html"));
  }

  @Test
  void trustsNoClassNamesThatWouldDropThePage() {
    String page =
        "<body><div class=\"sidebar-layout\"><p>%s</p><p>%s</p><p>%s</p></div></body>"
            .formatted(FIRST, SECOND, THIRD);
    assertArticle(Inputs.document(page, "named.html"));
  }

  @Test
  void takesTheBodyFromTheMetadataWhereThePageShowsOnlyATeaser() {
    String page =
        """
        <html><head><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
        {"@type":["NewsArticle"],"headline":"Council closes bridge","author":[{"@type":"Person","name":"Jane Roe"}],
        "dateModified":"2026-02-11","publisher":{"name":"Port Gazette"},"articleBody":"%s %s %s"}]}</script></head>
        <body><h1>Council closes bridge</h1><p>To read on, please log in to your account.</p></body></html>
        """
            .formatted(FIRST, SECOND, THIRD);
    Document read = Inputs.document(page, "wall.html");
    assertThat(read.text().value()).isEqualTo(FIRST + " " + SECOND + " " + THIRD);
    assertThat(read.outlet()).contains("Port Gazette");
    assertThat(read.dates().published().orElseThrow().foundIn()).isEqualTo("JSON-LD dateModified");
  }

  @Test
  void keepsTheAuthorLineAsAZoneAndHeadingsToo() {
    String page =
        """
        <body><article><h1>Council closes bridge</h1><div class="article-meta">3 min read</div>
        <div class="byline">By <a rel="author" href="/jane">Jane Roe</a>, City Correspondent</div><p>%s</p><h2>What comes next</h2><p>%s</p></article></body>
        """
            .formatted(FIRST, SECOND);
    Document read = Inputs.document(page, "by.html");
    assertThat(Inputs.zones(read))
        .containsExactly(
            "BYLINE Jane Roe: By Jane Roe, City Correspondent", "HEADING: What comes next");
    assertThat(read.text().value()).startsWith("By Jane Roe").doesNotContain("min read");
    assertThat(read.title()).contains("Council closes bridge");
  }

  @Test
  void findsDatelineAndAgencyInAPage() {
    String page =
        "<body><article><p><b>PORT ROE</b>, Feb 10 (Reuters) &mdash; %s</p><p>%s</p></article></body>"
            .formatted(FIRST, SECOND);
    assertThat(Inputs.zones(Inputs.document(page, "wire.html")))
        .containsExactly("DATELINE PORT ROE: PORT ROE, Feb 10", "CREDIT Reuters: (Reuters) \u2014");
  }

  @Test
  void leadsEveryCharacterBackToTheSource() {
    String page =
        "<html><body><article>\n  <p>The&nbsp;mayor said &ldquo;no&rdquo; &amp; left,\r\n   to <i>R&D</i> &copy people, AT&T; &#x201C;all&#8221; &lt;b&gt; &notit; caf&eacute;s "
            + "\ud83d\udc4d were&shy; shut.</p>\n<p>"
            + FIRST
            + "</p><p>a &unknown; b &amp</p></article></body></html>";
    Document read = Inputs.document(page, "align.html");
    assertThat(read.text().value())
        .startsWith(
            "The mayor said \u201cno\u201d & left, to R&D \u00a9 people, AT&T; \u201call\u201d <b> \u00acit; caf\u00e9s \ud83d\udc4d were shut.")
        .endsWith("a &unknown; b &");
    assertThat(Inputs.aligned(read, page)).isGreaterThan(0.9);
    int at = read.text().value().indexOf("The harbour");
    assertThat(read.alignment().origin(at)).hasValue(page.indexOf("The harbour"));
  }

  @Test
  void countsTheByteOrderMarkInThePlacesOfTheSource() {
    String page = "\ufeff<html><body><p>" + FIRST + "</p></body></html>";
    assertThat(Inputs.aligned(Inputs.document(page, "bom.html"), page)).isEqualTo(1.0);
  }

  @Test
  void readsAPageInTheEncodingThatItDeclares() {
    String page =
        "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"></head><body><p>"
            + "\u041c\u044d\u0440 \u0441\u043a\u0430\u0437\u0430\u043b, \u0447\u0442\u043e \u043c\u043e\u0441\u0442 \u0437\u0430\u043a\u0440\u044b\u0442.</p></body></html>";
    Document read =
        Inputs.document(page.getBytes(java.nio.charset.Charset.forName("windows-1251")), "ru.html");
    assertThat(read.text().value())
        .startsWith("\u041c\u044d\u0440 \u0441\u043a\u0430\u0437\u0430\u043b");
    assertThat(read.language()).isEmpty();
  }

  @Test
  void keepsTheQuestionsOfAnInterview() {
    String page =
        "<body><main><p><strong>Q:</strong> Will you go?</p><p><strong>A:</strong> No. %s</p><p><strong>Q:</strong> Why?</p><p><strong>A:</strong> %s</p></main></body>"
            .formatted(FIRST, THIRD);
    assertThat(Inputs.zones(Inputs.document(page, "q.html")))
        .containsExactly(
            "SPEAKER_LABEL: Q:", "SPEAKER_LABEL: A:", "SPEAKER_LABEL: Q:", "SPEAKER_LABEL: A:");
  }

  @Test
  void rejectsAPageWithoutWords() {
    assertThat(
            Inputs.reason(
                "<html><body><script>start()</script><div id=root></div></body></html>",
                "app.html"))
        .contains("no text");
  }
}
