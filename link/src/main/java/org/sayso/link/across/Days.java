package org.sayso.link.across;

/** Days as a reason tells of them. */
final class Days {

  private Days() {}

  static String apart(long days) {
    return days == 0 ? "on one day" : days == 1 ? "1 day apart" : days + " days apart";
  }

  static String later(long days) {
    return days <= 0 ? "on the same day" : days == 1 ? "1 day later" : days + " days later";
  }
}
