package org.sayso.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Guesses an old one-byte or East Asian encoding by its letter frequencies; loaded on demand. */
final class Detector {

  private static final int SAMPLE = 1 << 17;

  /** Below this the detector only guesses from a few letters. */
  private static final int SURE = 20;

  private Detector() {}

  static Charset charset(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE));
    for (CharsetMatch match : detector.detectAll()) {
      // UTF was ruled out before; the detector still offers it for a short text.
      if (match.getConfidence() >= SURE && !match.getName().startsWith("UTF")) {
        Optional<Charset> charset = Encoding.named(match.getName());
        if (charset.isPresent()) {
          return charset.get();
        }
      }
    }
    return Charset.forName("windows-1252");
  }
}
