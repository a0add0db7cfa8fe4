package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.read.Packing.gzip;
import static org.sayso.read.Packing.join;
import static org.sayso.read.Packing.utf8;
import static org.sayso.read.Packing.zstd;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sayso.model.Document;
import org.sayso.model.Provenance;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/** The pages of web archives come out with where they are from, whatever lies between them. */
class WarcFileTest {

  private static final String WORDS =
      "The mayor said on Monday that the bridge was safe and that it would open in May.";
  private static final String PAGE = "<html><body><p>" + WORDS + "</p></body></html>";

  @Test
  void readsPagesAndKeepsWhereTheyAreFrom() {
    byte[] archive =
        join(
            record("warcinfo", "application/warc-fields", "", utf8("software: none\r\n")),
            record("request", "application/http", uri(1), utf8("GET / HTTP/1.1\r\n\r\n")),
            response(1, "Content-Type: text/html", utf8(PAGE)),
            record("metadata", "text/plain", uri(1), utf8("fetchTimeMs: 3")),
            record("resource", "text/plain", uri(2), utf8(WORDS + " He waved.")));
    for (byte[] bytes : List.of(archive, gzip(archive), zstd(archive))) {
      List<Received> all = Inputs.all(bytes, "folder/crawl.warc.gz");
      assertThat(all).hasSize(2);
      Document page = (Document) all.get(0);
      assertThat(page.origin()).isEqualTo("https://news.example/1");
      assertThat(page.text().value()).isEqualTo(WORDS);
      assertThat(page.provenance())
          .contains(
              new Provenance("crawl.warc.gz", "urn:uuid:1", java.util.Optional.of("sha1:AAAA")));
      assertThat(page.dates().collected().orElseThrow().iso()).isEqualTo("2016-08-30T07:08:09Z");
      assertThat(page.dates().published()).isEmpty();
      assertThat(all.get(1).origin()).isEqualTo("https://news.example/2");
    }
  }

  @Test
  void passesOverWhatIsNoPage() {
    byte[] archive =
        join(
            response(1, "Content-Type: image/png", new byte[] {1, 2, 3}),
            record("response", "application/http", uri(2), http("404 Not Found", "", utf8(PAGE))),
            record(
                "response", "text/dns", "WARC-Target-URI: dns:news.example\r\n", utf8("1.2.3.4")));
    assertThat(Inputs.reason(archive, "a.warc"))
        .isEqualTo(
            "the web archive holds no page that is read: 3 records, none of them a response or resource with status 200 and text in it");
    assertThat(Inputs.all(join(archive, page(3)), "a.warc")).hasSize(1);
  }

  @Test
  void readsAddressesThatBreakTheRules() {
    for (String dirty :
        List.of("http://news.example/a b|c", "http://news.example/%zz", "http://a_b:x/\u00e9")) {
      byte[] archive =
          record(
              "response",
              "application/http; msgtype=response",
              "WARC-Target-URI: <" + dirty + ">\r\n",
              http("200 OK", "Content-Type: text/html\r\n", utf8(PAGE)));
      assertThat(Inputs.all(archive, "a.warc")).singleElement().isInstanceOf(Document.class);
    }
    byte[] without = record("response", "application/http", "", http("200 OK", "", utf8(PAGE)));
    assertThat(Inputs.reason(without, "a.warc"))
        .contains("no address")
        .contains("byte 0 of a.warc");
  }

  @Test
  void takesOffChunksAndPacking() {
    byte[] body = utf8(PAGE);
    byte[] chunked =
        join(
            utf8("a;x=1\r\n"),
            Arrays.copyOf(body, 10),
            utf8("\r\n" + Integer.toHexString(body.length - 10) + "\r\n"),
            Arrays.copyOfRange(body, 10, body.length),
            utf8("\r\n0\r\n\r\n"));
    assertReads("Transfer-Encoding: chunked", chunked);
    assertReads("Content-Encoding: gzip", gzip(body));
    assertReads("Content-Length: 7", body);
    assertReads("Transfer-Encoding: chunked\r\nContent-Encoding: br", body);
    assertReads("Content-Encoding: gzip\r\nContent-Length: 99999", body);
  }

  private static void assertReads(String field, byte[] body) {
    byte[] archive = response(1, "Content-Type: text/html\r\n" + field, body);
    assertThat(Inputs.document(archive, "a.warc").text().value()).as(field).isEqualTo(WORDS);
  }

  @Test
  void honoursTheCharsetOfTheServer() {
    String russian =
        "\u041c\u044d\u0440 \u0441\u043a\u0430\u0437\u0430\u043b, \u0447\u0442\u043e \u043c\u043e\u0441\u0442 \u0431\u0435\u0437\u043e\u043f\u0430\u0441\u0435\u043d.";
    byte[] page =
        ("<html><meta charset=iso-8859-1><p>" + russian + "</p>")
            .getBytes(Charset.forName("windows-1251"));
    assertThat(text("text/html; charset=windows-1251", page)).isEqualTo(russian);
    assertThat(text("text/html; charset=iso-8859-1", utf8("<p>" + russian))).isEqualTo(russian);
    String japanese =
        "\u5e02\u9577\u306f\u6a4b\u306f\u5b89\u5168\u3060\u3068\u8ff0\u3079\u305f\u3002";
    assertThat(
            text(
                "text/html; charset=iso-2022-jp",
                ("<p>" + japanese).getBytes(Charset.forName("ISO-2022-JP"))))
        .isEqualTo(japanese);
  }

  private static String text(String type, byte[] page) {
    return Inputs.document(response(1, "Content-Type: " + type, page), "a.warc").text().value();
  }

  @Test
  void rejectsBrokenPagesAndReadsTheNextOne() {
    byte[] bomb = gzip(new byte[66 << 20]);
    byte[] half = Arrays.copyOf(gzip(utf8(PAGE.repeat(50))), 60);
    assertRejectsAndGoesOn("Content-Encoding: gzip", bomb, "too large");
    assertRejectsAndGoesOn("Content-Encoding: gzip", half, "packed, and damaged");
    assertRejectsAndGoesOn("Content-Encoding: br", new byte[] {11, 2, 3, 4}, "packed as \"br\"");
    assertRejectsAndGoesOn(
        "Transfer-Encoding: chunked", utf8("5\r\n<html>zz"), "longer than it says");
    assertRejectsAndGoesOn("Transfer-Encoding: chunked", utf8("ff\r\n<html>"), "within a chunk");
    assertRejectsAndGoesOn("Content-Length: 9999", utf8(PAGE), "breaks off after");
    assertRejectsAndGoesOn("X: y", utf8("<html></html>"), "holds no text");
    assertRejectsAndGoesOn("X: y", page(7), "inside another one");
  }

  private static void assertRejectsAndGoesOn(String field, byte[] body, String reason) {
    byte[] archive = join(response(1, "Content-Type: text/html\r\n" + field, body), page(2));
    List<Received> all = Inputs.all(archive, "a.warc");
    assertThat(all).hasSize(2);
    Rejected rejected = (Rejected) all.get(0);
    assertThat(rejected.origin()).isEqualTo("https://news.example/1");
    assertThat(rejected.reason()).startsWith("urn:uuid:1 at byte 0 of a.warc: ").contains(reason);
    assertThat(all.get(1)).isInstanceOf(Document.class);
  }

  @Test
  void saysThatTheCrawlerCutAPageOff() {
    byte[] archive =
        record(
            "response",
            "application/http",
            uri(1) + "WARC-Truncated: length\r\n",
            http("200 OK", "Content-Type: text/html\r\n", utf8(PAGE)));
    assertThat(Inputs.reason(archive, "a.warc")).contains("cut it off");
  }

  @Test
  void findsTheNextRecordBehindAWrongLength() {
    byte[] good = page(1);
    for (String length : List.of("1", "20", "100000", "99999999999", "-3", "x")) {
      byte[] wrong =
          utf8(
              new String(page(2), java.nio.charset.StandardCharsets.UTF_8)
                  .replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
      List<Received> all = Inputs.all(join(good, wrong, page(3)), "a.warc");
      assertThat(all).as(length).hasSize(3);
      assertThat(all.get(0)).isInstanceOf(Document.class);
      assertThat(((Rejected) all.get(1)).reason()).contains("urn:uuid:2").contains("length");
      assertThat(all.get(2).origin()).isEqualTo("https://news.example/3");
    }
  }

  @Test
  void readsAroundRubbishBetweenRecords() {
    byte[] noise = new byte[5_000];
    new Random(3).nextBytes(noise);
    List<Received> all =
        Inputs.all(join(page(1), utf8("rubbish"), noise, utf8("\n"), page(2)), "a.warc");
    assertThat(all).hasSize(3);
    assertThat(((Rejected) all.get(1)).reason()).contains("no record");
    assertThat(all.get(2)).isInstanceOf(Document.class);
    all = Inputs.all(join(page(1), utf8("WARC/1.0\r\n"), noise, utf8("\n"), page(2)), "a.warc");
    assertThat(all.getFirst().origin()).isEqualTo("https://news.example/1");
    assertThat(all.getLast().origin()).isEqualTo("https://news.example/2");
  }

  @Test
  void readsWhatWasWholeBeforeTheFileBreaksOff() {
    byte[] archive = join(page(1), page(2));
    for (int cut : new int[] {20, 80, 250}) {
      List<Received> all = Inputs.all(Arrays.copyOf(archive, archive.length - cut), "a.warc");
      assertThat(all).as("%d bytes less", cut).hasSize(2);
      assertThat(all.get(0)).isInstanceOf(Document.class);
      assertThat(((Rejected) all.get(1)).reason()).contains("breaks off");
    }
    byte[] withoutLineEnds = Arrays.copyOf(archive, archive.length - 4);
    assertThat(Inputs.all(withoutLineEnds, "a.warc"))
        .hasSize(2)
        .allMatch(Document.class::isInstance);
  }

  @Test
  void goesOnBehindADamagedMember() {
    byte[] damaged = gzip(page(2));
    damaged[damaged.length / 2] ^= 0x55;
    List<Received> all = Inputs.all(join(gzip(page(1)), damaged, gzip(page(3))), "a.warc.gz");
    assertThat(all).hasSize(3);
    assertThat(all.get(0)).isInstanceOf(Document.class);
    assertThat(((Rejected) all.get(1)).reason()).contains("gzip").contains("a.warc.gz, unpacked");
    assertThat(all.get(2).origin()).isEqualTo("https://news.example/3");
    byte[] wrongSum = gzip(page(2));
    wrongSum[wrongSum.length - 6] ^= 1;
    all = Inputs.all(join(gzip(page(1)), wrongSum, gzip(page(3))), "a.warc.gz");
    assertThat(all).hasSize(3);
    assertThat(((Rejected) all.get(1)).reason()).contains("check sum");
    byte[] cut = join(gzip(page(1)), Arrays.copyOf(gzip(page(2)), 90));
    all = Inputs.all(cut, "a.warc.gz");
    assertThat(all).hasSize(2);
    assertThat(((Rejected) all.get(1)).reason()).contains("break off");
  }

  @Test
  void aRecordIsNotTheWorseForDamageToTheNextOne() {
    byte[] second = gzip(page(2));
    for (int at = 10; at < second.length; at++) {
      byte[] damaged = second.clone();
      damaged[at] ^= 0x3c;
      List<Received> all = Inputs.all(join(gzip(page(1)), damaged, gzip(page(3))), "a.warc.gz");
      assertThat(all.getFirst()).as("byte %d", at).isInstanceOf(Document.class);
      assertThat(all.getFirst().origin()).as("byte %d", at).isEqualTo("https://news.example/1");
      assertThat(all.getLast()).as("byte %d", at).isInstanceOf(Document.class);
      assertThat(all.getLast().origin()).as("byte %d", at).isEqualTo("https://news.example/3");
      assertThat(all.subList(1, all.size() - 1))
          .as("byte %d", at)
          .hasSizeLessThanOrEqualTo(2)
          .anyMatch(Rejected.class::isInstance);
    }
  }

  @Test
  void skipsARecordThatIsTooLarge() {
    byte[] large = new byte[70 << 20];
    Arrays.fill(large, (byte) 'a');
    List<Received> all =
        Inputs.all(join(response(1, "Content-Type: text/html", large), page(2)), "a.warc");
    assertThat(all).hasSize(2);
    assertThat(((Rejected) all.get(0)).reason()).contains("too large: 70.0 MiB");
    assertThat(all.get(1)).isInstanceOf(Document.class);
  }

  @Test
  void everyCutAndEveryWrongByteIsReadOrRejected() {
    byte[] archive = join(page(1), page(2), page(3));
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      byte[] wrong = archive.clone();
      for (int k = 0; k <= i % 4; k++) {
        wrong[random.nextInt(8, wrong.length)] = (byte) random.nextInt(256);
      }
      wrong = Arrays.copyOf(wrong, random.nextInt(8, wrong.length));
      byte[] bytes = i % 2 == 0 ? wrong : gzip(wrong);
      assertThat(Inputs.all(bytes, "a.warc")).as("seed 5, number %d", i).isNotEmpty();
    }
  }

  private static byte[] page(int number) {
    return response(number, "Content-Type: text/html", utf8(PAGE));
  }

  private static byte[] response(int number, String fields, byte[] body) {
    return record(
        "response",
        "application/http; msgtype=response",
        uri(number),
        http("200 OK", fields + "\r\n", body));
  }

  private static String uri(int number) {
    return "WARC-Target-URI: https://news.example/%d\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
        .formatted(number, number);
  }

  private static byte[] http(String status, String fields, byte[] body) {
    return join(utf8("HTTP/1.1 " + status + "\r\n" + fields + "\r\n"), body);
  }

  private static byte[] record(String type, String contentType, String fields, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: %s\r\n%sWARC-Date: 2016-08-30T07:08:09Z\r\nWARC-Payload-Digest: sha1:AAAA\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(type, fields, contentType, block.length);
    return join(utf8(head), block, utf8("\r\n\r\n"));
  }
}
