package org.sayso.cli;

import org.jspecify.annotations.Nullable;
import org.sayso.fetch.FetchRules;
import org.sayso.fetch.Fetcher;
import picocli.CommandLine.Option;

/** How a command reaches the web. */
final class WebOption {

  @Option(
      names = "--allow-private",
      description =
          "Web addresses may lead into this machine and private networks; without it they are"
              + " refused.")
  private boolean allowPrivate;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "A page or mail address that servers are told, for those who want to ask.")
  private @Nullable String contact;

  /** Fetches what a person names. */
  Fetcher fetcher() {
    return Fetcher.direct(rules());
  }

  /** Fetches as robots are asked to. */
  Fetcher polite() {
    return Fetcher.polite(rules());
  }

  private FetchRules rules() {
    FetchRules rules =
        contact == null ? FetchRules.DEFAULT : FetchRules.DEFAULT.withContact(contact);
    return allowPrivate ? rules.withPrivateAddresses() : rules;
  }
}
