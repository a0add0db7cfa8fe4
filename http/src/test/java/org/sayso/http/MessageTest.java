package org.sayso.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Messages come apart into head and body, or it is said what is wrong. */
class MessageTest {

  @Test
  void readsAHead() throws IOException {
    InputStream in =
        bytes(
            "HTTP/1.1 200 OK\r\ncontent-TYPE: text/html;\r\n  charset=utf-8\r\nno field\nX: 1\nX: 2\r\n\r\nbody");
    Head head = Head.read(in);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.fields().get("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(head.fields().get("X")).contains("1");
    assertThat(head.fields().get("Y")).isEmpty();
    assertThat(in.readAllBytes()).asString(StandardCharsets.ISO_8859_1).isEqualTo("body");
  }

  @Test
  void takesOnlySoundLengths() throws IOException {
    for (String length : new String[] {"-1", "x", "", "99999999999999999999", "1,2", "+5"}) {
      Head head = Head.read(bytes("HTTP/1.0 200\r\nContent-Length: " + length + "\r\n\r\n"));
      assertThat(head.contentLength()).as(length).isEmpty();
    }
  }

  @Test
  void joinsChunksOfAnySize() throws IOException {
    Random random = new Random(17);
    for (int round = 0; round < 50; round++) {
      StringBuilder body = new StringBuilder();
      StringBuilder chunked = new StringBuilder();
      for (int left = random.nextInt(8); left > 0; left--) {
        String chunk = "\r\nab0".repeat(1 + random.nextInt(40));
        body.append(chunk);
        chunked.append(
            "%X%s\r\n%s\r\n".formatted(chunk.length(), random.nextBoolean() ? ";a=b" : "", chunk));
      }
      chunked.append("0\r\nTrailer: x\r\n\r\nnext");
      InputStream in = bytes(chunked.toString());
      assertThat(new ChunkedInput(in).readAllBytes())
          .as("seed 17, round %d", round)
          .asString(StandardCharsets.ISO_8859_1)
          .isEqualTo(body.toString());
      assertThat(in.readAllBytes()).asString(StandardCharsets.ISO_8859_1).isEqualTo("next");
    }
  }

  @Test
  void saysWhatIsWrongWithChunks() {
    assertThatThrownBy(() -> new ChunkedInput(bytes("4\r\nab")).readAllBytes())
        .hasMessage("the body breaks off within a chunk");
    assertThatThrownBy(() -> new ChunkedInput(bytes("2\r\nabc\r\n0\r\n\r\n")).readAllBytes())
        .hasMessage("a chunk of the body is longer than it says");
    assertThatThrownBy(() -> new ChunkedInput(bytes("-2\r\nab")).readAllBytes())
        .hasMessage("a chunk of the body begins with no size");
    assertThatThrownBy(() -> new ChunkedInput(bytes("1" + "0".repeat(2000))).readAllBytes())
        .hasMessageContaining("more than 1,024 bytes");
    assertThatThrownBy(() -> new ChunkedInput(bytes("fffffffffffffff\r\nab")).readAllBytes())
        .hasMessage("the body breaks off within a chunk");
  }

  @Test
  void unpacksDeflateWithAndWithoutItsHead() throws IOException {
    for (boolean bare : new boolean[] {false, true}) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9, bare))) {
        out.write("The bridge is safe.".getBytes(StandardCharsets.UTF_8));
      }
      Head head = Head.read(bytes("HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n"));
      assertThat(
              BodyStream.unpacked(new ByteArrayInputStream(packed.toByteArray()), head)
                  .readAllBytes())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("The bridge is safe.");
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
