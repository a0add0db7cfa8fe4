package org.sayso.extract.warning;

/** Words of a text as a message shows them. */
final class Excerpt {

  private static final int LONGEST = 80;

  private Excerpt() {}

  /** On one line and, if long, cut after 80 characters. */
  static String of(String words) {
    String cut = words.length() <= LONGEST ? words : words.substring(0, end(words)) + "…";
    return cut.replace('\n', ' ').replace('\r', ' ');
  }

  private static int end(String words) {
    return Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
