package org.sayso.wire;

import org.sayso.model.Act;

/** Hues that tell acts apart at a terminal; none stands for true or false. */
final class Hues {

  private Hues() {}

  /** The ANSI code of an act. */
  static String of(Act act) {
    return switch (act) {
      case ASSERT -> "1";
      case ACCUSE, THREATEN -> "1;35";
      case DENY -> "1;33";
      case ADMIT, PROMISE, PRAISE -> "1;36";
      case DEMAND, APPEAL, EXPECT -> "1;34";
    };
  }
}
