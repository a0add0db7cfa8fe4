package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.NotModified;
import org.sayso.fetch.FetchResult.Refused;
import org.sayso.model.Arrival;

/** Pages are got from a server on this machine, whatever it does. */
@Timeout(30)
class FetcherTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123Z");
  private static final FetchRules RULES =
      new FetchRules(
          Optional.of("https://sayso.example/bot"),
          100_000,
          Duration.ofMillis(400),
          Duration.ofMillis(900),
          3,
          true,
          true);

  private final TestServer server = new TestServer();
  private final Fetcher fetcher =
      new DirectFetcher(
          RULES, HostResolver.SYSTEM, Clock.fixed(NOW, ZoneOffset.UTC), Courtesy.NONE);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void getsAPageWithWhatIsKnownOfIt() {
    server.at(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1251");
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 09:00:00 GMT");
          TestServer.answer(exchange, 200, "The bridge is safe.");
        });
    Fetched page = (Fetched) fetcher.get(server.url("/a?b=c#d"), Validators.NONE);
    assertThat(text(page)).isEqualTo("The bridge is safe.");
    assertThat(page.validators())
        .isEqualTo(
            new Validators(Optional.of("\"v1\""), Optional.of("Sun, 01 Mar 2026 09:00:00 GMT")));
    Arrival arrival = page.arrival();
    assertThat(arrival.origin()).isEqualTo(server.url("/a?b=c"));
    assertThat(arrival.contentType()).contains("text/html; charset=windows-1251");
    assertThat(arrival.collected().orElseThrow().iso()).isEqualTo("2026-03-01T09:30:00Z");
    assertThat(server.asked).containsExactly("/a?b=c");
  }

  @Test
  void saysWhoAsksAndWhatItHas() throws IOException {
    try (TestServer.Raw raw = TestServer.raw("HTTP/1.1 304 Not Modified\r\n\r\n")) {
      Validators validators =
          new Validators(Optional.of("\"v1\"\r\nX-Evil: 1"), Optional.of("yesterday"));
      assertThat(fetcher.get(raw.url(), validators)).isEqualTo(new NotModified(raw.url()));
      assertThat(raw.heard.toString())
          .startsWith("GET / HTTP/1.1\r\nHost: 127.0.0.1:")
          .contains("\r\nUser-Agent: sayso (+https://sayso.example/bot)\r\n")
          .contains("\r\nIf-None-Match: \"v1\"  X-Evil: 1\r\n")
          .contains("\r\nIf-Modified-Since: yesterday\r\n");
    }
  }

  @Test
  void followsRedirectsButNotForEver() {
    server.page("/end", "Here.").redirect("/start", "/middle").redirect("/middle", "end#x");
    Fetched page = (Fetched) fetcher.get(server.url("/start"), Validators.NONE);
    assertThat(page.url()).isEqualTo(server.url("/end"));
    server.redirect("/loop", server.url("/loop"));
    assertThat(reason("/loop")).isEqualTo("it leads on and on, through more than 3 redirects");
    server.redirect("/mail", "mailto:mayor@example.org");
    assertThat(reason("/mail")).contains("mailto:").contains("no page");
    server.redirect("/file", "file:///etc/passwd");
    assertThat(reason("/file")).contains("\"file:\" is not fetched");
  }

  @Test
  void unpacksGzip() {
    byte[] packed = TestServer.gzip("The bridge is safe.".getBytes(StandardCharsets.UTF_8));
    sendsGzip("/a", packed);
    assertThat(text((Fetched) fetcher.get(server.url("/a"), Validators.NONE)))
        .isEqualTo("The bridge is safe.");
  }

  @Test
  void refusesABombASwampAndAnythingTooLarge() {
    sendsGzip("/bomb", TestServer.gzip(new byte[50 << 20]));
    assertThat(reason("/bomb")).isEqualTo("the page is too large: more than 0.1 MiB");
    server.at(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(new byte[1000]);
          }
        });
    assertThat(reason("/endless")).isEqualTo("the page is too large: more than 0.1 MiB");
    sendsGzip("/damaged", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7});
    assertThat(refused("/damaged").again()).isTrue();
    assertThat(reason("/damaged")).contains("damaged");
  }

  @Test
  void waitsForNobodyForLong() {
    server.at("/silent", exchange -> sleep(5_000));
    assertThat(reason("/silent")).isEqualTo("nothing came for 0 s");
    server.at(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            sleep(50);
          }
        });
    assertThat(reason("/slow")).isEqualTo("it takes longer than 0 s");
    assertThat(refused("/slow").again()).isTrue();
  }

  @Test
  void takesNoPageThatIsNotWhole() throws IOException {
    assertThat(reasonOf("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nThe bridge"))
        .isEqualTo("the body breaks off after 10 of 99 bytes");
    assertThat(reasonOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nThe b\r\n"))
        .contains("breaks off before its last chunk");
    assertThat(reasonOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"))
        .contains("no size");
    assertThat(reasonOf("HTTP/1.1 200 OK\r\nContent-Le")).contains("breaks off within its head");
    assertThat(reasonOf("SSH-2.0-OpenSSH_9.2\r\n")).contains("does not begin like a response");
    assertThat(reasonOf("")).contains("no response at all");
    assertThat(reasonOf("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(100_000))).contains("64 KiB");
    assertThat(reasonOf("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\u000b\u0002"))
        .contains("\"br\"");
  }

  @Test
  void readsAWrongButLongerBodyUpToItsLength() throws IOException {
    try (TestServer.Raw raw =
        TestServer.raw(
            "HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nThe bridge")) {
      assertThat(text((Fetched) fetcher.get(raw.url(), Validators.NONE))).isEqualTo("The");
    }
  }

  @Test
  void saysWhetherALaterTryMakesSense() {
    for (int status : new int[] {400, 401, 403, 404, 410, 451}) {
      server.at("/" + status, exchange -> TestServer.answer(exchange, status, "no"));
      assertThat(refused("/" + status).again()).as("%d", status).isFalse();
      assertThat(refused("/" + status).status()).hasValue(status);
    }
    server.at(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          TestServer.answer(exchange, 429, "");
        });
    assertThat(refused("/busy").after()).contains(Duration.ofMinutes(2));
    assertThat(refused("/busy").reason()).isEqualTo("we asked too often (status 429)");
    server.at(
        "/down",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Sun, 01 Mar 2026 10:30:00 GMT");
          TestServer.answer(exchange, 503, "");
        });
    assertThat(refused("/down").after())
        .contains(Duration.between(NOW, Instant.parse("2026-03-01T10:30:00Z")));
    assertThat(refused("/down").again()).isTrue();
  }

  @Test
  void saysThatNobodyListensOrNobodyIsThere() {
    int port = server.port();
    server.close();
    Refused closed = (Refused) fetcher.get("http://127.0.0.1:" + port + "/", Validators.NONE);
    assertThat(closed.reason()).startsWith("no connection to 127.0.0.1:" + port);
    assertThat(closed.again()).isTrue();
    Fetcher nameless =
        new DirectFetcher(
            RULES,
            host -> {
              throw new java.net.UnknownHostException(host);
            },
            Clock.systemUTC(),
            Courtesy.NONE);
    Refused unknown = (Refused) nameless.get("http://gone.example/", Validators.NONE);
    assertThat(unknown.reason()).contains("there is no host \"gone.example\"");
    assertThat(unknown.again()).isTrue();
  }

  private void sendsGzip(String path, byte[] packed) {
    server.at(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.length);
          exchange.getResponseBody().write(packed);
        });
  }

  private String reasonOf(String answer) throws IOException {
    try (TestServer.Raw raw = TestServer.raw(answer)) {
      return ((Refused) fetcher.get(raw.url(), Validators.NONE)).reason();
    }
  }

  private Refused refused(String path) {
    return (Refused) fetcher.get(server.url(path), Validators.NONE);
  }

  private String reason(String path) {
    return refused(path).reason();
  }

  private static String text(Fetched page) {
    return new String(page.bytes(), StandardCharsets.UTF_8);
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
