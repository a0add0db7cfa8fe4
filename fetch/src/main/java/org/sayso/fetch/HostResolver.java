package org.sayso.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host name. */
@FunctionalInterface
public interface HostResolver {

  /** As this machine finds them. */
  HostResolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  /**
   * All addresses of the host, in the order to try them.
   *
   * @throws UnknownHostException if there are none
   */
  List<InetAddress> resolve(String host) throws UnknownHostException;
}
