package org.sayso.cli;

import java.util.Locale;

/** When output is coloured. */
enum Colour {
  /** On a terminal, unless NO_COLOR is set. */
  AUTO,
  /** Always. */
  ALWAYS,
  /** Never. */
  NEVER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
