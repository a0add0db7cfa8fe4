package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.NotModified;
import org.sayso.fetch.FetchResult.Refused;
import org.sayso.model.Alignment;
import org.sayso.model.Arrival;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.FeedItem;
import org.sayso.model.Received;
import org.sayso.model.Rejected;
import org.sayso.model.ReportDate;
import org.sayso.model.Text;

/** What of a feed is new, round after round, on a web that is a table of answers. */
class FeedWatchTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final String FEED = "https://news.example/rss";

  private final Map<String, FetchResult> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final Watch watch =
      new Watch(this::get, FeedWatchTest::items, Clock.fixed(NOW, ZoneOffset.UTC));
  private SourceState state = SourceState.of(Source.of(FEED));

  @Test
  void handsOnEachItemOnceTheOldestFirst() {
    feed("c whole", "b whole", "a whole");
    assertThat(round()).containsExactly("ready a", "ready b", "ready c");
    feed("d whole", "c whole", "b whole");
    assertThat(round()).containsExactly("ready d");
    assertThat(state.health().items()).isEqualTo(4);
    assertThat(state.health().bodiesNotFound()).isZero();
  }

  @Test
  void asksOnlyForWhatHasChanged() {
    feed("a whole");
    round();
    Validators first = state.validators();
    assertThat(first).isEqualTo(validators("a whole"));
    round();
    assertThat(asked).containsExactly(FEED + " " + Optional.empty(), FEED + " " + first.etag());
    assertThat(state.health().lastSuccess()).contains(NOW);
  }

  @Test
  void fetchesThePageOfATeaser() {
    feed("a teaser");
    page("a");
    round();
    Found.Page page = (Found.Page) found.getFirst();
    assertThat(page.arrival().origin()).isEqualTo("https://news.example/a");
    assertThat(page.arrival().outlet()).contains("Port Times");
    assertThat(page.arrival().published().orElseThrow().iso()).isEqualTo("2026-02-28");
    assertThat(page.arrival().collected()).isPresent();
    assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("page a");
    assertThat(page.teaser()).isInstanceOf(Document.class);
  }

  @Test
  void takesTheTeaserWhereThePageIsNotToBeHad() {
    feed("b nothing", "a teaser");
    web.put("https://news.example/a", Refused.forGood("", "its robots.txt does not allow it"));
    web.put("https://news.example/b", Refused.forGood("", "the page is gone"));
    assertThat(round()).containsExactly("ready a", "ready b");
    Rejected nothing = (Rejected) ((Found.Ready) found.get(1)).received();
    assertThat(nothing.reason()).isEqualTo("no text, and its page was not got: the page is gone");
    assertThat(state.health().bodiesNotFound()).isEqualTo(2);
    assertThat(round()).isEmpty();
  }

  @Test
  void triesAPageThatMayComeLaterThreeTimes() {
    feed("a teaser", "b whole");
    web.put("https://news.example/a", Refused.forNow("", "the server has a fault"));
    assertThat(round()).containsExactly("ready b");
    assertThat(round()).as("though the feed has not changed").isEmpty();
    assertThat(asked.get(2)).isEqualTo(FEED + " " + Optional.empty());
    assertThat(round()).containsExactly("ready a");
    assertThat(round()).isEmpty();
    feed("c teaser");
    web.put("https://news.example/c", Refused.forNow("", "the server has a fault"));
    assertThat(round()).isEmpty();
    page("c");
    assertThat(round()).containsExactly("page c");
  }

  @Test
  void aFeedThatFailsKeepsWhatIsKnown() {
    feed("a whole");
    round();
    web.put(
        FEED,
        new Refused(
            FEED,
            "we asked too often",
            OptionalInt.of(429),
            true,
            Optional.of(Duration.ofHours(1))));
    assertThat(round()).isEmpty();
    assertThat(state.health().failures()).isEqualTo(1);
    assertThat(state.health().lastReason()).contains("we asked too often");
    assertThat(state.health().notBefore()).contains(NOW.plus(Duration.ofHours(1)));
    assertThat(state.validators()).isEqualTo(validators("a whole"));
    feed("b whole", "a whole");
    assertThat(round()).containsExactly("ready b");
    assertThat(state.health().failures()).isZero();
  }

  @Test
  void saysThatAPageIsNoFeed() {
    web.put(FEED, fetched(FEED, "no feed"));
    assertThat(round()).isEmpty();
    assertThat(state.health().lastReason())
        .contains("this is no RSS or Atom feed but text/html; give the address of the feed itself");
  }

  @Test
  void remembersOldItemsButNotForEver() {
    String[] many = new String[4_000];
    for (int part = 0; part < 3; part++) {
      for (int i = 0; i < many.length; i++) {
        many[i] = "n%d-%d whole".formatted(part, i);
      }
      feed(many);
      assertThat(round()).hasSize(4_000);
    }
    assertThat(state.seen()).hasSize(9_000);
    feed("n1-0 whole");
    assertThat(round()).as("seen in the second part").isEmpty();
    feed("n0-3999 whole");
    assertThat(round()).as("forgotten since").hasSize(1);
  }

  @Test
  void anInterruptedRoundLeavesTheRestNew() {
    feed("b whole", "a whole");
    state =
        watch.round(
            state,
            one -> {
              found.add(one);
              Thread.currentThread().interrupt();
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(found).hasSize(1);
    assertThat(round()).containsExactly("ready b");
  }

  private List<String> round() {
    found.clear();
    state = watch.round(state, found::add);
    return found.stream().map(FeedWatchTest::name).toList();
  }

  private static String name(Found found) {
    return switch (found) {
      case Found.Ready ready -> "ready " + ready.received().origin();
      case Found.Page page -> new String(page.bytes(), StandardCharsets.UTF_8);
      case Found.File file -> file.path().toString();
    };
  }

  private FetchResult get(String url, Validators validators) {
    asked.add(url + " " + validators.etag());
    FetchResult result =
        web.getOrDefault(url, Refused.forGood(url, "there is no such page (status 404)"));
    return result instanceof Fetched page && page.validators().equals(validators)
        ? new NotModified(url)
        : result;
  }

  private void feed(String... lines) {
    web.put(FEED, fetched(FEED, String.join("\n", lines)));
  }

  private void page(String name) {
    String url = "https://news.example/" + name;
    web.put(url, fetched(url, "page " + name));
  }

  private static Fetched fetched(String url, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Fetched(url, Optional.of("text/html"), bytes, validators(body), NOW);
  }

  private static Validators validators(String body) {
    return new Validators(Optional.of("\"%x\"".formatted(body.hashCode())), Optional.empty());
  }

  /** A feed here is one item a line: its name and what there is of it. */
  private static Optional<List<FeedItem>> items(byte[] bytes, Arrival arrival) {
    String feed = new String(bytes, StandardCharsets.UTF_8);
    return feed.equals("no feed")
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(feed.split("\n", -1))
                .map(line -> line.split(" ", -1))
                .map(words -> item(words[0], words[1]))
                .toList());
  }

  private static FeedItem item(String name, String what) {
    Received received =
        what.equals("nothing")
            ? new Rejected(name, "no text")
            : new Document(
                name,
                name,
                Optional.of("Port Times"),
                Optional.empty(),
                Optional.empty(),
                Dates.published(new ReportDate("2026-02-28", "feed pubDate")),
                Text.of("The bridge is safe."),
                List.of(),
                Alignment.NONE);
    return new FeedItem(
        name, Optional.of("https://news.example/" + name), what.equals("whole"), received);
  }
}
