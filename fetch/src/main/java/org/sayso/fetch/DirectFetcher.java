package org.sayso.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.sayso.fetch.FetchResult.Refused;

/** Checks an address, asks it, and does the same with each redirect. */
final class DirectFetcher implements Fetcher {

  private final FetchRules rules;
  private final HostResolver resolver;
  private final Function<InetAddress, Optional<String>> objection;
  private final Clock clock;
  private final Courtesy courtesy;
  private final SSLSocketFactory tls;

  DirectFetcher(FetchRules rules, HostResolver resolver, Clock clock, Courtesy courtesy) {
    this(
        rules,
        resolver,
        address -> SpecialAddresses.objection(address, rules.privateAddresses()),
        clock,
        courtesy,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /**
   * A fetcher of all these parts.
   *
   * @param objection why an address is not reached, if it is not
   */
  DirectFetcher(
      FetchRules rules,
      HostResolver resolver,
      Function<InetAddress, Optional<String>> objection,
      Clock clock,
      Courtesy courtesy,
      SSLSocketFactory tls) {
    this.rules = rules;
    this.resolver = resolver;
    this.objection = objection;
    this.clock = clock;
    this.courtesy = courtesy;
    this.tls = tls;
  }

  @Override
  public FetchResult get(String url, Validators validators) {
    String at = url;
    try {
      WebAddress address = WebAddress.of(url);
      for (int redirects = 0; redirects <= rules.maxRedirects(); redirects++) {
        at = address.toString();
        WebAddress asked = address;
        switch (courtesy.visit(asked, () -> hop(asked, validators))) {
          case Hop.Done done -> {
            return done.result();
          }
          case Hop.Redirect redirect -> address = asked.resolve(redirect.location());
        }
      }
      return Refused.forGood(
          at, "it leads on and on, through more than %d redirects".formatted(rules.maxRedirects()));
    } catch (BadAddress e) {
      return Refused.forGood(at, e.reason());
    }
  }

  private Hop hop(WebAddress address, Validators validators) {
    try {
      List<InetAddress> addresses = checked(address);
      return new Exchange(address, rules, clock, tls).ask(addresses, validators);
    } catch (BadAddress e) {
      return new Hop.Done(Refused.forGood(address.toString(), e.reason()));
    } catch (UnknownHostException e) {
      String reason = "there is no host \"%s\", or the network is down".formatted(address.host());
      return new Hop.Done(
          new Refused(address.toString(), reason, OptionalInt.empty(), true, Optional.empty()));
    }
  }

  /**
   * The addresses of the host, all of them allowed: one private address among others is how a name
   * is made to change its meaning.
   */
  private List<InetAddress> checked(WebAddress address) throws BadAddress, UnknownHostException {
    if (!rules.anyPort() && address.port() != 80 && address.port() != 443) {
      throw new BadAddress("port %d is not reached, only 80 and 443".formatted(address.port()));
    }
    List<InetAddress> addresses = List.copyOf(resolver.resolve(address.host()));
    if (addresses.isEmpty()) {
      throw new UnknownHostException(address.host());
    }
    for (InetAddress found : addresses) {
      Optional<String> why = objection.apply(found);
      if (why.isPresent()) {
        throw new BadAddress(
            "the host \"%s\" leads to %s, %s; that is not reached"
                .formatted(address.host(), found.getHostAddress(), why.get()));
      }
    }
    return addresses;
  }
}
