package org.sayso.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.NotModified;
import org.sayso.fetch.FetchResult.Refused;
import org.sayso.http.BadMessage;
import org.sayso.http.BodyStream;
import org.sayso.http.Fields;
import org.sayso.http.Head;

/**
 * One request over a connection of its own, to the very addresses that were checked: the host name
 * is not looked up again, and serves only for the Host field, for SNI and to check the certificate.
 */
final class Exchange {

  /** So many addresses of one host are tried, each for the idle time. */
  private static final int ADDRESSES = 4;

  private final WebAddress address;
  private final FetchRules rules;
  private final Clock clock;
  private final SSLSocketFactory tls;

  Exchange(WebAddress address, FetchRules rules, Clock clock, SSLSocketFactory tls) {
    this.address = address;
    this.rules = rules;
    this.clock = clock;
    this.tls = tls;
  }

  Hop ask(List<InetAddress> addresses, Validators validators) {
    Optional<Refused> refused = Optional.empty();
    for (InetAddress to : addresses.subList(0, Math.min(ADDRESSES, addresses.size()))) {
      try (Socket socket = new Socket(Proxy.NO_PROXY)) {
        socket.connect(new InetSocketAddress(to, address.port()), millis());
        return within(socket, validators);
      } catch (IOException e) {
        String reason = "no connection to %s (%s)".formatted(address.hostAndPort(), e.getMessage());
        refused = Optional.of(Refused.forNow(address.toString(), reason));
      }
    }
    return new Hop.Done(refused.orElseThrow());
  }

  private int millis() {
    return (int) Math.min(Integer.MAX_VALUE, rules.idleTime().toMillis());
  }

  /** Closes the connection when the time is over, whatever it is at then. */
  private Hop within(Socket socket, Validators validators) throws IOException {
    try (Alarm alarm = Alarm.in(rules.wholeTime(), socket)) {
      try {
        socket.setSoTimeout(millis());
        return exchange(address.secure() ? secured(socket) : socket, validators);
      } catch (IOException e) {
        return new Hop.Done(Refused.forNow(address.toString(), reason(e, alarm)));
      } catch (BadAddress e) {
        return new Hop.Done(Refused.forGood(address.toString(), e.reason()));
      }
    }
  }

  private String reason(IOException e, Alarm alarm) {
    if (alarm.hasRung()) {
      return "it takes longer than %,d s".formatted(rules.wholeTime().toSeconds());
    }
    return switch (e) {
      case BadMessage bad -> bad.reason();
      case SocketTimeoutException slow ->
          "nothing came for %,d s".formatted(rules.idleTime().toSeconds());
      case SSLException broken ->
          "the connection is not secure (%s)".formatted(broken.getMessage());
      case ZipException damaged ->
          "the body is packed, and damaged (%s)".formatted(damaged.getMessage());
      default -> "the connection broke (%s)".formatted(e.getMessage());
    };
  }

  private Socket secured(Socket socket) throws IOException {
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, address.host(), address.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  private Hop exchange(Socket socket, Validators validators) throws IOException, BadAddress {
    socket.getOutputStream().write(request(validators).getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    InputStream in = new BufferedInputStream(socket.getInputStream());
    Head head = Head.read(in);
    for (int i = 0; head.status() < 200 && i < 5; i++) {
      head = Head.read(in);
    }
    Optional<String> location = head.fields().get("Location");
    if (List.of(301, 302, 303, 307, 308).contains(head.status()) && location.isPresent()) {
      return new Hop.Redirect(location.get());
    }
    return new Hop.Done(
        switch (head.status()) {
          case 200, 203 -> fetched(head, in);
          case 304 -> new NotModified(address.toString());
          default -> Statuses.refused(address.toString(), head, clock.instant());
        });
  }

  private String request(Validators validators) {
    StringBuilder request = new StringBuilder();
    request.append("GET ").append(address.target()).append(" HTTP/1.1\r\n");
    field(request, "Host", address.hostAndPort());
    field(request, "User-Agent", rules.userAgent());
    field(
        request,
        "Accept",
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8");
    field(request, "Accept-Encoding", "gzip");
    field(request, "Connection", "close");
    validators.etag().ifPresent(etag -> field(request, "If-None-Match", etag));
    validators.lastModified().ifPresent(date -> field(request, "If-Modified-Since", date));
    return request.append("\r\n").toString();
  }

  /** What comes from servers or from storage must not begin a line of its own. */
  private static void field(StringBuilder request, String name, String value) {
    request.append(name).append(": ").append(value.replaceAll("[\\r\\n]", " ")).append("\r\n");
  }

  private FetchResult fetched(Head head, InputStream in) throws IOException, BadAddress {
    InputStream body = BodyStream.unpacked(BodyStream.unframed(in, head), head);
    byte[] bytes = body.readNBytes(rules.maxBytes());
    if (body.read() >= 0) {
      throw new BadAddress(
          "the page is too large: more than %.1f MiB".formatted(rules.maxBytes() / 1048576.0));
    }
    Fields fields = head.fields();
    return new Fetched(
        address.toString(),
        fields.get("Content-Type"),
        bytes,
        new Validators(fields.get("ETag"), fields.get("Last-Modified")),
        clock.instant());
  }
}
