package org.sayso.fetch;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a page, in the one form that we ask for it.
 *
 * @param host in ASCII and small letters; an IPv6 address without brackets
 * @param target path and query, percent-encoded
 */
record WebAddress(boolean secure, String host, int port, String target) {

  private static final Pattern FORM =
      Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://([^/?#]*)([^#]*)(?:#.*)?");

  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-fA-F:.]+\\]|[^:\\[\\]]+)(?::(\\d{0,5}))?");

  /** Each of four numbers without leading zeros, which some take for octal. */
  private static final Pattern IPV4 =
      Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

  private static final Pattern NAME = Pattern.compile("[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?");

  /** The address that these characters stand for, as lenient with the path as browsers are. */
  static WebAddress of(String url) throws BadAddress {
    String stripped = url.strip();
    if (stripped.length() > 8192) {
      throw new BadAddress("the address has more than 8,192 characters");
    }
    if (stripped.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw new BadAddress("the address holds control characters");
    }
    Matcher form = FORM.matcher(stripped);
    if (!form.matches()) {
      throw new BadAddress("this is no address of a page; give http:// or https:// and a host");
    }
    String scheme = form.group(1).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new BadAddress("\"%s:\" is not fetched, only http and https".formatted(scheme));
    }
    String authority = form.group(2);
    if (authority.indexOf('@') >= 0) {
      throw new BadAddress(
          "the address holds a user name, which can hide the real host; leave it out");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (authority.isEmpty() || !parts.matches()) {
      throw new BadAddress("the address has no clear host: \"%s\"".formatted(authority));
    }
    boolean secure = scheme.equals("https");
    String port = parts.group(2);
    return new WebAddress(
        secure,
        host(parts.group(1)),
        port == null || port.isEmpty() ? (secure ? 443 : 80) : port(port),
        target(form.group(3)));
  }

  private static int port(String digits) throws BadAddress {
    int port = Integer.parseInt(digits);
    if (port < 1 || port > 65535) {
      throw new BadAddress("there is no port %s".formatted(digits));
    }
    return port;
  }

  private static String host(String written) throws BadAddress {
    if (written.startsWith("[")) {
      return written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
    }
    String host;
    try {
      host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new BadAddress("\"%s\" is no host name".formatted(written));
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    if (host.length() > 253 || host.contains("..") || !NAME.matcher(host).matches()) {
      throw new BadAddress("\"%s\" is no host name".formatted(written));
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    if (last.matches("\\d+|0x[0-9a-f]*") && !IPV4.matcher(host).matches()) {
      throw new BadAddress(
          "the host \"%s\" is a number in a form that hides which; write four decimal numbers"
              .formatted(written));
    }
    return host;
  }

  private static String target(String written) {
    StringBuilder target = new StringBuilder(written.startsWith("/") ? "" : "/");
    for (byte b : written.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 255);
      if (c > ' ' && c < 0x7f && "\"<>\\^`{|}".indexOf(c) < 0) {
        target.append(c);
      } else {
        target.append("%%%02X".formatted((int) c));
      }
    }
    return target.toString();
  }

  /** Where a redirect leads. */
  WebAddress resolve(String location) throws BadAddress {
    String to = location.strip();
    if (FORM.matcher(to).matches()) {
      return of(to);
    }
    if (to.startsWith("//")) {
      return of(scheme() + ":" + to);
    }
    if (to.startsWith("?")) {
      return of(site() + target.split("\\?", 2)[0] + to);
    }
    if (to.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      throw new BadAddress("it leads to \"%s\", which is no page".formatted(to));
    }
    try {
      String encoded = target("/" + to).substring(1);
      return of(URI.create(toString()).resolve(encoded).toString());
    } catch (IllegalArgumentException e) {
      throw new BadAddress("it leads to \"%s\", which is no address".formatted(to));
    }
  }

  private String scheme() {
    return secure ? "https" : "http";
  }

  /** Scheme, host and port: what a robots.txt holds for. */
  String site() {
    boolean usual = port == (secure ? 443 : 80);
    return scheme() + "://" + hostField() + (usual ? "" : ":" + port);
  }

  /** For the Host field and for addresses. */
  private String hostField() {
    return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
  }

  /** The Host field of a request. */
  String hostAndPort() {
    return site().substring(scheme().length() + 3);
  }

  @Override
  public String toString() {
    return site() + target;
  }
}
