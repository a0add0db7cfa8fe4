package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.Refused;

/** A host is asked as it wants to be asked. */
@Timeout(30)
class PoliteFetcherTest {

  /** A clock that goes only when somebody pauses. */
  private static final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T09:30:00Z");

    synchronized void forth(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final TestServer server = new TestServer();
  private final TestClock clock = new TestClock();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final FetchRules rules = FetchRules.DEFAULT.withPrivateAddresses();
  private final Fetcher fetcher =
      new DirectFetcher(
          rules,
          HostResolver.SYSTEM,
          clock,
          PoliteCourtesy.of(
              rules,
              HostResolver.SYSTEM,
              clock,
              time -> {
                pauses.add(time);
                clock.forth(time);
              }));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void obeysRobotsAndAsksForThemOnceADay() {
    server.page("/robots.txt", "user-agent: *\ndisallow: /private\n").page("/", "Here.");
    assertThat(get("/a")).isInstanceOf(Fetched.class);
    assertThat(get("/b")).isInstanceOf(Fetched.class);
    assertThat(((Refused) get("/private/c")).reason())
        .isEqualTo("the robots.txt of 127.0.0.1:%d does not allow it".formatted(server.port()));
    assertThat(server.asked).containsExactly("/robots.txt", "/a", "/b");
    clock.forth(Duration.ofHours(25));
    get("/d");
    assertThat(server.asked).containsExactly("/robots.txt", "/a", "/b", "/robots.txt", "/d");
  }

  @Test
  void obeysTheRobotsOfWhereARedirectLeads() {
    server.page("/robots.txt", "user-agent: *\ndisallow: /private\n");
    server.redirect("/a", "/private/a").page("/private", "secret");
    assertThat(((Refused) get("/a")).reason()).contains("does not allow it");
    assertThat(server.asked).containsExactly("/robots.txt", "/a");
  }

  @Test
  void aMissingFileAllowsAndABrokenServerForbids() {
    AtomicInteger status = new AtomicInteger(500);
    server.page("/", "Here.");
    server.at("/robots.txt", exchange -> TestServer.answer(exchange, status.get(), ""));
    Refused refused = (Refused) get("/a");
    assertThat(refused.reason()).contains("robots.txt cannot be had").contains("status 500");
    assertThat(refused.again()).isTrue();
    status.set(404);
    assertThat(get("/a"))
        .as("what was unreachable is not asked at once")
        .isInstanceOf(Refused.class);
    clock.forth(Duration.ofMinutes(11));
    assertThat(get("/a")).isInstanceOf(Fetched.class);
    status.set(503);
    clock.forth(Duration.ofHours(25));
    assertThat(get("/a")).as("the old file is better than none").isInstanceOf(Fetched.class);
  }

  @Test
  void pausesBetweenRequestsAsLongAsAskedTo() {
    server.page("/robots.txt", "user-agent: *\ncrawl-delay: 7\n").page("/", "Here.");
    get("/a");
    get("/b");
    assertThat(pauses).containsExactly(PoliteCourtesy.DELAY, Duration.ofSeconds(7));
    clock.forth(Duration.ofSeconds(5));
    get("/c");
    assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void leavesAHostAloneForAsLongAsItSays() {
    server.page("/robots.txt", "");
    server.at(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "600");
          TestServer.answer(exchange, 429, "");
        });
    get("/a");
    Refused second = (Refused) get("/b");
    assertThat(second.reason()).contains("asked to be left alone for another 600 s");
    assertThat(second.after()).contains(Duration.ofMinutes(10));
    assertThat(server.asked).containsExactly("/robots.txt", "/a");
    clock.forth(Duration.ofMinutes(10));
    get("/b");
    assertThat(server.asked).containsExactly("/robots.txt", "/a", "/b");
  }

  @Test
  void asksOneThingAtATime() throws Exception {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.page("/robots.txt", "");
    server.at(
        "/",
        exchange -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          Thread.yield();
          now.decrementAndGet();
          TestServer.answer(exchange, 200, "Here.");
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        String path = "/" + i;
        threads.submit(() -> get(path));
      }
    }
    assertThat(server.asked).hasSizeGreaterThanOrEqualTo(21);
    assertThat(most).hasValue(1);
  }

  @Test
  void stopsWaitingWhenItIsInterrupted() {
    server.page("/robots.txt", "").page("/", "Here.");
    get("/a");
    Thread.currentThread().interrupt();
    FetchResult result = get("/b");
    assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
    assertThat(((Refused) result).again()).isTrue();
  }

  private FetchResult get(String path) {
    return fetcher.get(server.url(path), Validators.NONE);
  }
}
