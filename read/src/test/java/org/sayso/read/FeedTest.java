package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.model.Arrival;
import org.sayso.model.Document;
import org.sayso.model.FeedItem;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;

/** Each item of a feed is one report with what the feed says of it. */
class FeedTest {

  private static final String WORDS =
      "The mayor said on Monday that the bridge was safe and that it would open in May.";

  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Port Times</title><link>https://news.example/</link>
      <item>
        <title>Bridge &amp;amp; ferry</title>
        <link>https://news.example/bridge</link>
        <guid isPermaLink="false">n1</guid>
        <pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>
        <description>The bridge is safe ...</description>
        <content:encoded><![CDATA[<p>%s</p><p>Nobody asked.</p>]]></content:encoded>
      </item>
      <item><title>Ferry</title><link>/ferry</link><description>The ferry is &lt;b&gt;late&lt;/b&gt; &hellip;</description></item>
      <item><title>Nothing</title><guid>https://news.example/nothing</guid></item>
      </channel></rss>
      """
          .formatted(WORDS);

  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Port Times</title>
      <entry><id>tag:news.example,2026:1</id><title>Bridge</title>
        <link rel="edit" href="https://news.example/edit"/><link href="https://news.example/bridge"/>
        <updated>2026-03-02T10:00:00Z</updated><published>2026-03-01T09:30:00+01:00</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div></content>
      </entry>
      <entry><id>2</id><summary>The deficit &lt; 3 %% is &amp; stays safe.</summary></entry>
      </feed>
      """
          .formatted(WORDS);

  @Test
  void readsRss() {
    List<Received> all = Inputs.all(Packing.utf8(RSS), "https://news.example/rss");
    Document bridge = (Document) all.getFirst();
    assertThat(bridge.text().value()).isEqualTo(WORDS + "\n\nNobody asked.");
    assertThat(bridge.origin()).isEqualTo("https://news.example/bridge");
    assertThat(bridge.outlet()).contains("Port Times");
    assertThat(bridge.title()).contains("Bridge & ferry");
    assertThat(bridge.dates().published().orElseThrow().iso()).isEqualTo("2026-03-01T09:30Z");
    assertThat(((Document) all.get(1)).text().value()).isEqualTo("The ferry is late \u2026");
    assertThat(((Rejected) all.get(2)).reason()).isEqualTo("the item of the feed holds no text");
  }

  @Test
  void readsAtom() {
    List<Received> all = Inputs.all(Packing.utf8(ATOM), "feed.xml");
    Document bridge = (Document) all.getFirst();
    assertThat(bridge.text().value()).isEqualTo(WORDS);
    assertThat(bridge.origin()).isEqualTo("https://news.example/bridge");
    assertThat(bridge.dates().published().orElseThrow().iso())
        .isEqualTo("2026-03-01T09:30:00+01:00");
    assertThat(((Document) all.get(1)).text().value())
        .isEqualTo("The deficit < 3 % is & stays safe.");
    assertThat(all.get(1).origin()).isEqualTo("feed.xml#2");
  }

  @Test
  void tellsTeasersFromWholeReports() {
    List<FeedItem> items = items(RSS);
    assertThat(items).extracting(FeedItem::whole).containsExactly(true, false, false);
    assertThat(items)
        .extracting(FeedItem::key)
        .containsExactly("n1", "https://news.example/ferry", "https://news.example/nothing");
    assertThat(items.get(1).link()).contains("https://news.example/ferry");
    assertThat(items.get(2).link()).contains("https://news.example/nothing");
    String open = RSS.replace("Nobody asked.</p>", "Nobody asked [&hellip;]</p>");
    assertThat(items(open).getFirst().whole()).isFalse();
  }

  @Test
  void aPageIsNoFeed() {
    Reader reader = new Reader();
    Arrival arrival = Arrival.of("https://news.example/");
    for (String other :
        List.of("<html><p>" + WORDS, WORDS, "", "{\"a\":1}", "<?xml version='1.0'?><a/>")) {
      assertThat(reader.feed(Packing.utf8(other), arrival)).isEmpty();
    }
  }

  @Test
  void readsTheItemsBeforeABreak() {
    String cut = RSS.substring(0, RSS.indexOf("is &lt;b"));
    List<Received> all = Inputs.all(Packing.utf8(cut), "https://news.example/rss");
    assertThat(all).hasSize(2);
    assertThat(all.get(0)).isInstanceOf(Document.class);
    assertThat(((Rejected) all.get(1)).reason()).contains("breaks off");
  }

  @Test
  void expandsNoEntitiesOfAFeedsOwn() {
    String bomb =
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>";
    String feed =
        RSS.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", bomb)
            .replace("<description>The bridge", "<description>&b;&f; The bridge")
            .replace("Port Times", "&b;&f;");
    for (Received received : Inputs.all(Packing.utf8(feed), "a.xml")) {
      if (received instanceof Document document) {
        assertThat(document.text().value()).doesNotContain("aaaa");
        assertThat(document.outlet().orElse("")).doesNotContain("aaaa");
      }
    }
  }

  @Test
  void readsFeedsMadeToBeSlowOrLarge() {
    String items = "<item><title>a</title><description>" + WORDS + "</description></item>";
    for (String feed :
        List.of(
            "<rss>" + items.repeat(300) + "</rss>",
            "<rss>" + "<item>".repeat(20_000) + WORDS,
            "<rss>" + "<a>".repeat(200_000) + "<item>" + WORDS,
            "<rss><item><description>" + "&lt;p&gt;".repeat(400_000) + "</rss>",
            "<rss><item><description><![CDATA[" + "a ".repeat(2_000_000) + "]]></rss>",
            "<rss><item>" + "<description>".repeat(100_000))) {
      assertThat(Inputs.all(Packing.utf8(feed), "a.xml")).isNotEmpty();
    }
  }

  @Test
  void keepsWhenTheFeedCame() {
    Optional<ReportDate> collected = ReportDate.of("2026-03-02T08:00:00Z", "time of fetching");
    Arrival plain = Arrival.of("https://news.example/rss");
    Arrival arrival =
        new Arrival(
            plain.origin(),
            plain.contentType(),
            plain.outlet(),
            plain.published(),
            collected,
            plain.provenance());
    FeedItem item = new Reader().feed(Packing.utf8(RSS), arrival).orElseThrow().getFirst();
    assertThat(((Document) item.received()).dates().collected()).isEqualTo(collected);
    assertThat(((Document) item.received()).dates().published()).isPresent();
  }

  private static List<FeedItem> items(String feed) {
    Optional<List<FeedItem>> items =
        new Reader().feed(Packing.utf8(feed), Arrival.of("https://news.example/rss"));
    return items.orElseThrow();
  }
}
