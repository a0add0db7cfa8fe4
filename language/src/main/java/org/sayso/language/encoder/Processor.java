package org.sayso.language.encoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What the processor can do. */
final class Processor {

  private static final Set<String> X86 = Set.of("amd64", "x86_64");
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  private Processor() {}

  /**
   * Whether 8-bit products are known to be summed in full.
   *
   * <p>x86 without VNNI sums two neighbours in 16 bits and cuts off what does not fit. Where Java
   * cannot tell (anything but Linux), false.
   */
  static boolean sumsInFull() {
    if (!X86.contains(System.getProperty("os.arch", "").toLowerCase(Locale.ROOT))) {
      return true;
    }
    try {
      return Files.readString(LINUX, StandardCharsets.ISO_8859_1).contains("vnni");
    } catch (IOException notLinux) {
      return false;
    }
  }
}
