package org.sayso.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells addresses of the open web from all others: {@code special-addresses.tsv}. */
final class SpecialAddresses {

  /**
   * @param never whether it is refused even where private addresses are allowed
   */
  private record Network(byte[] prefix, int bits, boolean never, String what) {

    boolean holds(byte[] address) {
      if (address.length != prefix.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit & 7);
        if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The narrowest first. */
  private static final List<Network> NETWORKS = read();

  private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  /** 64:ff9b::/96, the well-known prefix of NAT64 (RFC 6052). */
  private static final byte[] NAT64 = {0, 0x64, -1, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

  private SpecialAddresses() {}

  /** Why an address is not reached, in words; empty if it may be. */
  static Optional<String> objection(InetAddress address, boolean privateAllowed) {
    return objection(address.getAddress(), privateAllowed);
  }

  private static Optional<String> objection(byte[] address, boolean privateAllowed) {
    if (address.length == 16) {
      byte[] start = Arrays.copyOf(address, 12);
      if (Arrays.equals(start, MAPPED) || Arrays.equals(start, NAT64)) {
        return objection(Arrays.copyOfRange(address, 12, 16), privateAllowed);
      }
    }
    for (Network network : NETWORKS) {
      if (network.holds(address)) {
        return privateAllowed && !network.never ? Optional.empty() : Optional.of(network.what);
      }
    }
    // Only 2000::/3 is given out so far; ::1.2.3.4, 64:ff9b:1::/48 and all others are refused.
    return address.length == 16 && (address[0] & 0xe0) != 0x20
        ? Optional.of("no address of the open web")
        : Optional.empty();
  }

  private static List<Network> read() {
    try (InputStream in = SpecialAddresses.class.getResourceAsStream("special-addresses.tsv")) {
      if (in == null) {
        throw new IllegalStateException("special-addresses.tsv is missing from the jar");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> network(line.split("\t", -1)))
          .sorted(Comparator.comparingInt(Network::bits).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("special-addresses.tsv cannot be read", e);
    }
  }

  private static Network network(String[] cells) {
    String[] network = cells[0].split("/", -1);
    try {
      // a number, so no name is looked up
      byte[] prefix = InetAddress.getByName(network[0]).getAddress();
      return new Network(prefix, Integer.parseInt(network[1]), cells[1].equals("never"), cells[2]);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("special-addresses.tsv: no network: " + cells[0], e);
    }
  }
}
