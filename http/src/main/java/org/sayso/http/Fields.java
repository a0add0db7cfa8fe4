package org.sayso.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The named fields of a head ("{@code Content-Type: text/html}"), found by name in any case.
 *
 * <p>Lines that are no field are passed over; of a field given twice the first counts. Immutable.
 */
public final class Fields {

  private static final int LIMIT = 1 << 16;

  private final Map<String, String> byName;

  private Fields(Map<String, String> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Reads the fields up to and with the empty line that ends them.
   *
   * @throws BadMessage if they have more than 64 KiB or no end
   */
  public static Fields read(InputStream in) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    String name = "";
    int left = LIMIT;
    for (String text = line(in); !text.isEmpty(); text = line(in)) {
      left -= text.length() + 1;
      if (left <= 0) {
        throw new BadMessage("its head has more than 64 KiB");
      }
      boolean folded = text.charAt(0) == ' ' || text.charAt(0) == '\t';
      int colon = text.indexOf(':');
      if (folded && !name.isEmpty()) {
        fields.merge(name, text.strip(), (old, more) -> old + " " + more);
      } else if (colon > 0) {
        name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, text.substring(colon + 1).strip());
      }
    }
    return new Fields(fields);
  }

  private static String line(InputStream in) throws IOException {
    return Line.read(in, LIMIT).orElseThrow(() -> new BadMessage("it breaks off within its head"));
  }

  /** The value of a field, if it is there and not empty. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)))
        .filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
