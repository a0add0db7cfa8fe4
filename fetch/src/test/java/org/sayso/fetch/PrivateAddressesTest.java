package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.Refused;

/** What is not on the open web is not reached, by no road. */
@Timeout(30)
class PrivateAddressesTest {

  private final TestServer server = new TestServer();

  /** Where the server is, in the part of a public address. */
  private final InetAddress standIn = address("127.0.0.1");

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void refusesEveryAddressThatIsNotOnTheOpenWeb() throws UnknownHostException {
    for (String address :
        List.of(
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.100.100.200",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.0.9",
            "169.254.169.254",
            "168.63.129.16",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.168.1.1",
            "198.18.0.1",
            "224.0.0.1",
            "239.255.255.250",
            "255.255.255.255",
            "::",
            "::1",
            "::7f00:1",
            "::ffff:10.0.0.1",
            "fc00::1",
            "fd00:ec2::254",
            "fdff::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "100::1",
            "4000::1")) {
      assertThat(SpecialAddresses.objection(InetAddress.getByName(address), false))
          .as(address)
          .isPresent();
    }
    for (String address :
        List.of(
            "1.1.1.1",
            "9.255.255.255",
            "11.0.0.0",
            "100.63.255.255",
            "100.128.0.0",
            "126.0.0.1",
            "128.0.0.1",
            "169.253.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.167.0.1",
            "223.0.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
            "64:ff9b::101:101",
            "2001:4860:4860::8888")) {
      assertThat(SpecialAddresses.objection(InetAddress.getByName(address), false))
          .as(address)
          .isEmpty();
    }
  }

  @Test
  void somethingsAreRefusedEvenWherePrivateNetworksAreAllowed() throws UnknownHostException {
    for (String address : List.of("169.254.169.254", "0.0.0.0", "fe80::1", "fd00:ec2::254", "::")) {
      assertThat(SpecialAddresses.objection(InetAddress.getByName(address), true))
          .as(address)
          .isPresent();
    }
    for (String address : List.of("127.0.0.1", "10.1.2.3", "::1", "fd12::1")) {
      assertThat(SpecialAddresses.objection(InetAddress.getByName(address), true))
          .as(address)
          .isEmpty();
    }
  }

  @Test
  void refusesThisMachineAndSaysWhy() {
    server.page("/", "secret");
    Fetcher fetcher = Fetcher.direct(FetchRules.DEFAULT);
    for (String url : List.of("http://127.0.0.1/", "http://localhost/", "http://[::1]/")) {
      assertThat(reason(fetcher.get(url, Validators.NONE)))
          .as(url)
          .contains("this machine itself; that is not reached");
    }
    assertThat(reason(fetcher.get(server.url("/"), Validators.NONE))).contains("port");
    assertThat(reason(Fetcher.polite(FetchRules.DEFAULT).get("http://127.0.0.1/", Validators.NONE)))
        .contains("this machine itself");
    assertThat(server.asked).isEmpty();
  }

  @Test
  void refusesRedirectsToWhereItMustNotGo() {
    server.page("/secret", "secret");
    server.redirect("/meta", "http://169.254.169.254/latest/meta-data/");
    Fetcher open = Fetcher.direct(FetchRules.DEFAULT.withPrivateAddresses());
    assertThat(reason(open.get(server.url("/meta"), Validators.NONE)))
        .contains("169.254.169.254")
        .contains("metadata");
    server.redirect("/inside", "http://localhost:" + server.port() + "/secret");
    server.redirect("/number", "http://2130706433:" + server.port() + "/secret");
    Fetcher fetcher = fetcherFor(host -> List.of(standIn));
    assertThat(reason(fetcher.get(newsUrl("/inside"), Validators.NONE)))
        .contains("this machine itself");
    assertThat(reason(fetcher.get(newsUrl("/number"), Validators.NONE))).contains("hides which");
    assertThat(server.asked).containsExactly("/meta", "/inside", "/number");
  }

  @Test
  void aNameThatChangesItsAddressIsCheckedEachTimeAndReachedWhereItWasChecked() {
    server.page("/a", "public");
    Deque<List<InetAddress>> answers = new ArrayDeque<>();
    answers.add(List.of(standIn));
    answers.add(List.of(address("10.0.0.1")));
    List<String> looked = new ArrayList<>();
    Fetcher fetcher =
        fetcherFor(
            host -> {
              looked.add(host);
              return answers.remove();
            });
    assertThat(fetcher.get(newsUrl("/a"), Validators.NONE)).isInstanceOf(Fetched.class);
    assertThat(looked).as("looked up once, and connected to that").containsExactly("news.example");
    assertThat(reason(fetcher.get(newsUrl("/a"), Validators.NONE))).contains("10.0.0.1");
    assertThat(server.asked).containsExactly("/a");
  }

  @Test
  void oneHiddenAddressAmongOthersIsEnoughToRefuse() {
    Fetcher fetcher =
        new DirectFetcher(
            FetchRules.DEFAULT,
            host -> List.of(address("93.184.215.14"), address("192.168.1.1")),
            Clock.systemUTC(),
            Courtesy.NONE);
    assertThat(reason(fetcher.get("http://news.example/", Validators.NONE)))
        .isEqualTo(
            "the host \"news.example\" leads to 192.168.1.1, a private network; that is not reached");
  }

  private String newsUrl(String path) {
    return "http://news.example:" + server.port() + path;
  }

  /** A fetcher for the open web, for which {@link #standIn} counts as part of it. */
  private Fetcher fetcherFor(HostResolver news) {
    FetchRules usual = FetchRules.DEFAULT;
    FetchRules anyPort =
        new FetchRules(
            usual.contact(), usual.maxBytes(), usual.idleTime(), usual.wholeTime(), 5, false, true);
    return new DirectFetcher(
        anyPort,
        host ->
            host.equals("news.example") ? news.resolve(host) : HostResolver.SYSTEM.resolve(host),
        address ->
            address == standIn ? Optional.empty() : SpecialAddresses.objection(address, false),
        Clock.systemUTC(),
        Courtesy.NONE,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  private static InetAddress address(String number) {
    try {
      return InetAddress.getByName(number);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static String reason(FetchResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).reason();
  }
}
