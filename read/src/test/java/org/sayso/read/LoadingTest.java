package org.sayso.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.model.Document;

/** A short text must not wait for the parsers of other formats. */
class LoadingTest {

  @TempDir Path folder;

  @Test
  void aPlainTextLoadsNoParserOfAnotherFormat() throws IOException, InterruptedException {
    Path text =
        Files.writeString(folder.resolve("a.txt"), "The mayor said that the bridge was safe.");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                LoadingTest.class.getName(),
                text.toString())
            .redirectErrorStream(true)
            .start();
    String log = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).isZero();
    assertThat(log).contains("org.sayso.read.Reader").contains("read a document");
    assertThat(log)
        .doesNotContain("org.jsoup")
        .doesNotContain("org.apache.pdfbox")
        .doesNotContain("tools.jackson")
        .doesNotContain("com.ibm.icu")
        .doesNotContain("javax.xml.stream");
  }

  /** What the test runs in a fresh virtual machine. */
  public static void main(String[] args) {
    new Reader()
        .read(
            Path.of(args[0]),
            received ->
                System.out.println(
                    received instanceof Document ? "read a document" : received.toString()));
  }
}
