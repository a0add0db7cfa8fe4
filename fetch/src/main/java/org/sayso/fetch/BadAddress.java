package org.sayso.fetch;

/** An address that is not fetched; says in plain words why. */
final class BadAddress extends Exception {

  BadAddress(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
