package org.sayso.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.model.Zone;

/**
 * Finds the place, date and agency before a first sentence: {@code GENEVA, March 3 (Reuters) -},
 * {@code ANKARA, Turkey —}, {@code MOSCOW, March 3. /TASS/.}
 *
 * <p>A line is a dateline only with a sign beside the place: its capitals and a dash, a date, an
 * agency, or a place that reports are known to be filed from.
 */
final class DatelineFinder {

  /** A dateline is over by then. */
  private static final int LONGEST = 120;

  /** What follows a dateline is a sentence and no label. */
  private static final int SHORTEST_PROSE = 20;

  /** Words of place and country together; a headline in capitals has more. */
  private static final int MOST_WORDS = 6;

  private static final Pattern SHAPE = shape();

  private static final Set<String> PLACES = places();

  private static final Set<String> NOT_NAMES = ResourceTable.column("not-names.tsv", 0);

  private DatelineFinder() {}

  private static Pattern shape() {
    String month = DateWords.monthPattern();
    String weekday = DateWords.weekdayPattern();
    String notDate = "(?!" + month + "|" + weekday + ")";
    String word = notDate + "\\p{Lu}(?:\\.(?:\\p{Lu}\\.)+|[\\p{L}'\u2019]*\\.?)";
    String small = "(?:de|da|do|del|la|le|of|the|am|al|el|on|upon|sur)";
    String place = word + "(?:[ /-](?:" + word + "|" + small + " " + word + ")){0,4}";
    String region = word + "(?:[ -]" + word + "){0,3}";
    String dayOfMonth = "\\d{1,2}(?:st|nd|rd|th)?\\b";
    String date =
        "(?:(?:%2$s\\.?,? )?(?:%1$s\\.? %3$s|%3$s %1$s\\.?)(?:,? \\d{4}\\b)?|%2$s)"
            .formatted(month, weekday, dayOfMonth);
    return Pattern.compile(
        "(?<place>%s)(?:, (?<region>%s))?(?:[,.]? \\(?(?<date>%s)\\)?)?(?:,? ?\\((?<agency>[^()\\n]{2,40})\\)|[.,]? ?/(?<slashed>[^/\\n]{2,40})/)?"
            .formatted(place, region, date));
  }

  private static Set<String> places() {
    Set<String> places = new HashSet<>();
    for (String place : ResourceTable.column("places.tsv", 0)) {
      places.add(place);
      places.add(place.toUpperCase(Locale.ROOT));
    }
    return Set.copyOf(places);
  }

  /**
   * Marks the datelines and their agencies.
   *
   * @param head how many of the lines may come before or with the first sentence
   * @param transcript whether the text has speaker labels, which look alike
   * @return the date of the first one
   */
  static Optional<DatelineDate> mark(
      String text, List<Lines.Line> lines, int head, boolean transcript, Marks marks) {
    Optional<DatelineDate> filed = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      Lines.Line line = lines.get(i);
      if (marks.overlaps(line) || !mayBegin(text, line, i < head)) {
        continue;
      }
      Optional<DatelineDate> found = dateline(text, line, i < head, transcript, marks);
      if (filed.isEmpty()) {
        filed = found;
      }
    }
    return filed;
  }

  /** Cheap, so that the pattern meets few lines: deep in the text only those with capitals. */
  private static boolean mayBegin(String text, Lines.Line line, boolean inHead) {
    char first = text.charAt(line.start());
    if (inHead) {
      return Character.isUpperCase(first) || Character.isDigit(first);
    }
    return line.length() > LONGEST / 2
        && Character.isUpperCase(first)
        && Character.isUpperCase(text.charAt(line.start() + 1))
        && Character.isUpperCase(text.charAt(line.start() + 2));
  }

  private static Optional<DatelineDate> dateline(
      String text, Lines.Line line, boolean inHead, boolean transcript, Marks marks) {
    if (inHead && line.length() <= 40) {
      Optional<DatelineDate> alone =
          DateWords.parse(line.in(text)).filter(date -> date.month() > 0);
      if (alone.isPresent()) {
        marks.add(Zone.Kind.DATELINE, line.start(), line.end(), Optional.empty());
        return alone;
      }
    }
    Matcher match = SHAPE.matcher(text);
    match.region(line.start(), Math.min(line.end(), line.start() + LONGEST));
    if (!match.lookingAt()) {
      return Optional.empty();
    }
    Signs signs = Signs.of(text, line, match);
    if (!isDateline(text, line, signs, inHead, transcript)) {
      return Optional.empty();
    }
    int placeEnd = signs.agencyStart < 0 ? signs.end : signs.agencyStart;
    while (Words.isSpace(text.charAt(placeEnd - 1))) {
      placeEnd--;
    }
    int nameEnd = placeEnd(match);
    // "KYIV. March 3": the stop parts place and date, unlike the one of an abbreviation.
    if (match.end("region") < 0
        && text.charAt(nameEnd - 1) == '.'
        && signs.place.length() > 4
        && signs.place.indexOf('.') == signs.place.length() - 1) {
      nameEnd--;
    }
    marks.add(
        Zone.Kind.DATELINE,
        line.start(),
        placeEnd,
        Optional.of(text.substring(line.start(), nameEnd)));
    if (signs.agencyStart >= 0) {
      CreditFinder.markAgencies(text, signs.agencyStart, signs.end, signs.agency, marks);
    }
    return signs.date;
  }

  private static boolean isDateline(
      String text, Lines.Line line, Signs signs, boolean inHead, boolean transcript) {
    String place = signs.place;
    boolean capitals =
        Words.isUpperCase(place, 0, place.length()) && place.length() > 2 && !signs.isHeadline;
    boolean known = PLACES.contains(place);
    boolean agency = signs.agencyStart >= 0;
    if (NOT_NAMES.contains(place) || (agency && !signs.isAgency(capitals))) {
      return false;
    }
    boolean date = signs.date.isPresent();
    int prose = line.end() - signs.end;
    if (prose == 0) {
      // A line of its own, as statements have it.
      boolean full = date && signs.date.get().year() > 0;
      return inHead && !place.isEmpty() && (agency || full || (date && capitals));
    }
    if (prose < SHORTEST_PROSE
        || !startsSentence(text, signs.end, line.end())
        || Words.isUpperCase(text, signs.end, line.end())) {
      return false;
    }
    return switch (signs.mark) {
      case DASH -> inHead ? capitals || agency || date || known : capitals && (agency || date);
      case COLON -> inHead && !transcript && (agency || (capitals && (known || date)));
      case STOP -> inHead && (agency || (capitals && date));
      case NONE ->
          inHead && agency && (date || capitals) && Agencies.known(signs.agency).isPresent();
    };
  }

  /** The end of the place with its country or state. */
  private static int placeEnd(Matcher match) {
    return match.end("region") > 0 ? match.end("region") : match.end("place");
  }

  private static boolean startsSentence(String text, int from, int to) {
    int at = Words.skipSpace(text, from, to);
    char c = text.charAt(at);
    return Character.isUpperCase(c)
        || Character.isDigit(c)
        || Words.isOpeningQuote(c)
        || c == '('
        || c == '$';
  }

  private enum Mark {
    DASH,
    COLON,
    STOP,
    NONE
  }

  /**
   * What stands around a place.
   *
   * @param isHeadline whether there are too many words for a place
   * @param agencyStart where the brackets or slashes of the agency begin, or -1
   * @param end where the dateline with its dash ends
   */
  private record Signs(
      String place,
      boolean isHeadline,
      Optional<DatelineDate> date,
      String agency,
      int agencyStart,
      Mark mark,
      int end) {

    static Signs of(String text, Lines.Line line, Matcher match) {
      int agencyStart = -1;
      String agency = "";
      if (match.group("agency") != null) {
        agency = match.group("agency");
        agencyStart = match.start("agency") - 1;
      } else if (match.group("slashed") != null) {
        agency = match.group("slashed");
        agencyStart = match.start("slashed") - 1;
      }
      Optional<DatelineDate> date =
          Optional.ofNullable(match.group("date")).flatMap(DateWords::parse);
      int end = match.end();
      int at = Words.skipSpace(text, end, line.end());
      // "SPA --" or "INTERFAX.COM -": an agency without brackets, known by name.
      if (agencyStart < 0 && at < line.end()) {
        int from =
            text.charAt(end) == ',' || text.charAt(end) == '.'
                ? Words.skipSpace(text, end + 1, line.end())
                : at;
        int to = from;
        while (to < line.end()
            && (Character.isUpperCase(text.charAt(to)) || text.charAt(to) == '.')) {
          to++;
        }
        while (to > from && text.charAt(to - 1) == '.') {
          to--;
        }
        if (from > end
            && date.isPresent()
            && to - from > 2
            && Agencies.known(text.substring(from, to)).isPresent()) {
          agency = text.substring(from, to);
          agencyStart = from;
          end = to;
          at = Words.skipSpace(text, end, line.end());
        }
      }
      Mark mark = Mark.NONE;
      if (at < line.end()) {
        char c = text.charAt(at);
        int past = at;
        while (past < line.end() && Words.isDash(text.charAt(past))) {
          past++;
        }
        boolean free = at > end || (past < line.end() && Words.isSpace(text.charAt(past)));
        if (past > at && (free || past - at > 1 || c == '\u2014' || c == '\u2013')) {
          mark = Mark.DASH;
          end = past;
        } else if (c == ':' || c == '.') {
          mark = c == ':' ? Mark.COLON : Mark.STOP;
          end = at + 1;
        }
      } else {
        end = line.end();
      }
      boolean headline = words(text, line.start(), placeEnd(match)) > MOST_WORDS;
      return new Signs(match.group("place"), headline, date, agency, agencyStart, mark, end);
    }

    private static int words(String text, int from, int to) {
      return text.substring(from, to).split("[ ,]+").length;
    }

    /** After a place in capitals any name will do; else a person's party could be meant. */
    boolean isAgency(boolean capitals) {
      for (String name : agency.split("[/,]")) {
        boolean one =
            capitals
                ? Agencies.named(name).isPresent()
                : Agencies.known(name).isPresent() || isNewsName(name);
        if (!one) {
          return false;
        }
      }
      return true;
    }

    private static boolean isNewsName(String name) {
      return Agencies.named(name).isPresent()
          && (name.endsWith("News")
              || name.endsWith("Press")
              || name.endsWith("Agency")
              || name.endsWith("Times")
              || name.endsWith("Service"));
    }
  }
}
