package org.sayso.fetch;

import java.util.function.Supplier;

/** What is owed to a host before and after it is asked; each redirect is asked for anew. */
@FunctionalInterface
interface Courtesy {

  /** Asks at once. */
  Courtesy NONE = (address, exchange) -> exchange.get();

  /** Does the exchange when it may be done, or gives the reason why not. */
  Hop visit(WebAddress address, Supplier<Hop> exchange);
}
