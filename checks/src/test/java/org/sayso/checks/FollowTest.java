package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.fetch.FetchRules;
import org.sayso.fetch.Fetcher;
import org.sayso.fetch.Found;
import org.sayso.fetch.Source;
import org.sayso.fetch.SourceState;
import org.sayso.fetch.Watch;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.read.Reader;

/** From a feed on a server to documents: what is fetched and what reads it fit together. */
@Timeout(30)
class FollowTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Port Times</title>
      <item><link>/bridge</link><guid>1</guid><description>The bridge &amp;hellip;</description>
        <pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate></item>
      </channel></rss>
      """;

  private static final String PAGE =
      "<html><h1>Bridge</h1><article><p>Der B\u00fcrgermeister said on Monday that the bridge was safe and that it would open.</p></article>";

  @Test
  void readsThePageThatATeaserLeadsTo() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, "/rss", "application/rss+xml", FEED.getBytes(StandardCharsets.UTF_8));
    serve(
        server,
        "/bridge",
        "text/html; charset=iso-8859-1",
        PAGE.getBytes(StandardCharsets.ISO_8859_1));
    server.start();
    try {
      String site = "http://127.0.0.1:" + server.getAddress().getPort();
      Reader reader = new Reader();
      Fetcher fetcher = Fetcher.direct(FetchRules.DEFAULT.withPrivateAddresses());
      Watch watch = new Watch(fetcher, reader::feed, Clock.systemUTC());
      List<Received> all = new ArrayList<>();
      SourceState first = SourceState.of(Source.of(site + "/rss"));
      SourceState second = watch.round(first, found -> read(reader, found, all));
      watch.round(second, found -> read(reader, found, all));
      assertThat(all).hasSize(1);
      Document document = (Document) all.getFirst();
      assertThat(document.text().value())
          .isEqualTo(
              "Der B\u00fcrgermeister said on Monday that the bridge was safe and that it would open.");
      assertThat(document.origin()).isEqualTo(site + "/bridge");
      assertThat(document.outlet()).contains("Port Times");
      assertThat(document.dates().published().orElseThrow().day()).hasToString("2026-03-01");
      assertThat(document.dates().collected()).isPresent();
    } finally {
      server.stop(0);
    }
  }

  private static void serve(HttpServer server, String path, String type, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static void read(Reader reader, Found found, List<Received> all) {
    switch (found) {
      case Found.Ready ready -> all.add(ready.received());
      case Found.Page page ->
          reader.read(new ByteArrayInputStream(page.bytes()), page.arrival(), all::add);
      case Found.File file -> reader.read(file.path(), all::add);
    }
  }
}
