package org.sayso.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.fetch.FetchResult.Fetched;
import org.sayso.fetch.FetchResult.Refused;

/**
 * A certificate must be for the host that was asked for, though the connection goes to a number.
 */
@Timeout(60)
class TlsTest {

  @Test
  void checksTheNameInTheCertificate(@TempDir Path folder) throws Exception {
    SSLContext trusted = contextFor("news.example", folder.resolve("keys"));
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(trusted));
    server.createContext(
        "/",
        exchange -> {
          TestServer.answer(exchange, 200, "Here.");
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      Fetcher fetcher = fetcher(trusted);
      assertThat(fetcher.get("https://news.example:" + port + "/", Validators.NONE))
          .isInstanceOf(Fetched.class);
      Refused other = (Refused) fetcher.get("https://other.example:" + port + "/", Validators.NONE);
      assertThat(other.reason()).contains("not secure").contains("other.example");
      Fetcher stranger = fetcher(SSLContext.getDefault());
      Refused unknown =
          (Refused) stranger.get("https://news.example:" + port + "/", Validators.NONE);
      assertThat(unknown.reason()).contains("not secure");
    } finally {
      server.stop(0);
    }
  }

  private static Fetcher fetcher(SSLContext trusted) {
    return new DirectFetcher(
        FetchRules.DEFAULT.withPrivateAddresses(),
        host -> List.of(InetAddress.getLoopbackAddress()),
        address -> Optional.empty(),
        Clock.systemUTC(),
        Courtesy.NONE,
        trusted.getSocketFactory());
  }

  /** Keys and a certificate for one host, and trust in it. */
  private static SSLContext contextFor(String host, Path file) throws Exception {
    char[] password = "password".toCharArray();
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "a",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "password")
            .redirectErrorStream(true)
            .redirectOutput(file.resolveSibling("log").toFile())
            .start();
    assertThat(keytool.waitFor()).as("keytool ends well").isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, password);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, password);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
