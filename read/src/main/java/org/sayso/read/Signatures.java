package org.sayso.read;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The first bytes of files that are no text: {@code signatures.tsv}. */
final class Signatures {

  private record Signature(int offset, byte[] bytes, String what) {}

  private static final List<Signature> ALL =
      ResourceTable.rows("signatures.tsv").stream()
          .map(
              row ->
                  new Signature(
                      Integer.parseInt(row.get(0)),
                      HexFormat.of().parseHex(row.get(1)),
                      row.get(2)))
          .toList();

  private Signatures() {}

  /** What the file is, in words, if its first bytes are known. */
  static Optional<String> of(byte[] head, int length) {
    return ALL.stream()
        .filter(signature -> matches(signature, head, length))
        .map(Signature::what)
        .findFirst();
  }

  private static boolean matches(Signature signature, byte[] head, int length) {
    byte[] bytes = signature.bytes();
    if (signature.offset() + bytes.length > length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[signature.offset() + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
