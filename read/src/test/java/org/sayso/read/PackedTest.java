package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sayso.read.Packing.gzip;
import static org.sayso.read.Packing.join;
import static org.sayso.read.Packing.utf8;
import static org.sayso.read.Packing.zstd;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Document;
import org.sayso.model.Received;
import org.sayso.model.Rejected;

/** Inputs packed as gzip or Zstandard are read like the same inputs without. */
class PackedTest {

  private static final String WORDS = "The mayor said on Monday that the bridge was safe.";

  @Test
  void readsWhatIsPacked() {
    for (String name : List.of("report.txt.gz", "report.txt.zst", "report.txt", "-")) {
      assertThat(Inputs.document(gzip(utf8(WORDS)), name).text().value()).isEqualTo(WORDS);
      assertThat(Inputs.document(zstd(utf8(WORDS)), name).text().value()).isEqualTo(WORDS);
    }
    byte[] page = utf8("<p>" + WORDS + "</p><p>It is open.</p>");
    assertThat(Inputs.document(gzip(page), "a.html.gz").text().value()).startsWith(WORDS);
    byte[] rows = utf8(rows(3));
    assertThat(Inputs.all(zstd(rows), "rows.jsonl.zst")).hasSize(3);
  }

  @Test
  void findsPackedFilesInFolders(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("a.txt.gz"), gzip(utf8(WORDS)));
    Files.write(folder.resolve("b.jsonl.zst"), zstd(utf8(rows(2))));
    assertThat(Inputs.all(folder)).hasSize(3).allMatch(Document.class::isInstance);
  }

  @Test
  void joinsMembersAndFrames() {
    byte[] first = utf8("The mayor said on Monday ");
    byte[] second = utf8("that the bridge was safe.");
    assertThat(Inputs.document(join(gzip(first), gzip(second)), "a.gz").text().value())
        .isEqualTo(WORDS);
    assertThat(Inputs.document(join(zstd(first), zstd(second)), "a.zst").text().value())
        .isEqualTo(WORDS);
    byte[] padded = join(gzip(utf8(WORDS)), new byte[512]);
    assertThat(Inputs.document(padded, "a.gz").text().value()).isEqualTo(WORDS);
  }

  @Test
  void readsTheRowsThatWereWholeBeforeTheBreak() {
    byte[] rows = utf8(rows(20_000));
    for (byte[] packed : List.of(gzip(rows), zstd(rows))) {
      for (int cut : new int[] {packed.length / 2, packed.length - 5}) {
        List<Received> all = Inputs.all(Arrays.copyOf(packed, cut), "rows.jsonl.gz");
        assertThat(all.subList(0, all.size() - 1)).allMatch(Document.class::isInstance);
        assertThat(all.getLast())
            .isInstanceOfSatisfying(
                Rejected.class,
                last -> assertThat(last.reason()).startsWith("line ").contains("break off"));
      }
    }
    assertThat(Inputs.all(Arrays.copyOf(gzip(rows), gzip(rows).length - 5), "r.jsonl.gz"))
        .hasSize(20_001);
  }

  @Test
  void takesHalfAReportForNone() {
    byte[] packed = gzip(utf8(WORDS));
    assertThat(Inputs.reason(Arrays.copyOf(packed, packed.length - 9), "a.txt.gz"))
        .isEqualTo("the gzip data break off; the file is not whole");
    byte[] zstd = zstd(utf8(WORDS));
    assertThat(Inputs.reason(Arrays.copyOf(zstd, zstd.length - 3), "a.txt.zst"))
        .contains("break off");
    packed[packed.length - 6] ^= 1;
    assertThat(Inputs.reason(packed, "a.txt.gz")).contains("check sum");
    assertThat(Inputs.reason(Arrays.copyOf(packed, 5), "a.gz")).contains("break off");
  }

  @Test
  void everyCutAndEveryWrongByteIsReadOrRejected() {
    byte[] packed = gzip(utf8(rows(5)));
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] wrong = Arrays.copyOf(packed, random.nextInt(2, packed.length));
      wrong[random.nextInt(2, Math.max(3, wrong.length))] ^= (byte) (1 << random.nextInt(8));
      assertThat(Inputs.all(wrong, "a.jsonl.gz")).as("seed 11, number %d", i).isNotEmpty();
    }
  }

  @Test
  void limitsHoldForWhatIsUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
      byte[] letters = new byte[1 << 20];
      Arrays.fill(letters, (byte) 'a');
      for (int i = 0; i < 66; i++) {
        gzip.write(letters);
      }
    }
    assertThat(Inputs.reason(bomb.toByteArray(), "a.txt.gz"))
        .contains("too large: more than 64.0 MiB");
    assertThat(Inputs.reason(bomb.toByteArray(), "a.jsonl.gz")).contains("line 1 is too long");
    assertThat(Inputs.reason(zstd(new byte[66 << 20]), "a.txt.zst")).contains("too large");
  }

  @Test
  void saysThatOnePackingIsTakenOff() {
    assertThat(Inputs.reason(gzip(gzip(utf8(WORDS))), "a.gz")).contains("gzip").contains("unpack");
  }

  @Test
  void unpacksWithTheDictionaryInTheFile() throws IOException {
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4096);
    for (int i = 0; i < 2_000; i++) {
      trainer.addSample(utf8(rows(1) + i));
    }
    byte[] dictionary = trainer.trainSamples();
    byte[] start =
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0x184D2A5D)
            .putInt(dictionary.length)
            .array();
    byte[] packed = Zstd.compress(dictionary);
    byte[] packedStart = start.clone();
    ByteBuffer.wrap(packedStart).order(ByteOrder.LITTLE_ENDIAN).putInt(4, packed.length);
    byte[] frames = join(frame(rows(2), dictionary), frame(rows(1), dictionary));
    assertThat(Inputs.all(join(start, dictionary, frames), "rows.jsonl.zst"))
        .hasSize(3)
        .allMatch(Document.class::isInstance);
    assertThat(Inputs.all(join(packedStart, packed, frames), "rows.jsonl.zst"))
        .hasSize(3)
        .allMatch(Document.class::isInstance);
    assertThat(Inputs.all(frames, "rows.jsonl.zst")).singleElement().isInstanceOf(Rejected.class);
  }

  private static byte[] frame(String text, byte[] dictionary) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStreamNoFinalizer zstd = new ZstdOutputStreamNoFinalizer(out)) {
      zstd.setDict(dictionary);
      zstd.write(utf8(text));
    }
    return out.toByteArray();
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      rows.append("{\"id\":\"r%d\",\"text\":\"%s %x\"}\n".formatted(i, WORDS, random.nextLong()));
    }
    return rows.toString();
  }
}
