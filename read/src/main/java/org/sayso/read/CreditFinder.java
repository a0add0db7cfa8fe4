package org.sayso.read;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Zone;

/**
 * Finds the agency that sent a report where no place stands before it, and the credits below its
 * last sentence.
 */
final class CreditFinder {

  private static final List<String> TAIL_LEADS =
      ResourceTable.rows("credit-leads.tsv").stream().map(row -> row.get(0)).toList();

  private CreditFinder() {}

  /**
   * Marks {@code (AP/Reuters) -} or {@code /TASS/.} between the offsets, one zone for each agency.
   */
  static void markAgencies(String text, int start, int end, String agencies, Marks marks) {
    int from = start;
    int at = text.indexOf(agencies, start);
    for (String part : agencies.split("[/,]")) {
      at += part.length();
      boolean last =
          text.charAt(at) != '/' && text.charAt(at) != ','
              || !agenciesGoOn(text, at, start, agencies);
      int to = last ? end : at;
      Optional<String> name = Agencies.named(part);
      marks.add(Zone.Kind.CREDIT, from, to, name);
      from = to;
      at++;
      if (last) {
        return;
      }
    }
  }

  private static boolean agenciesGoOn(String text, int at, int start, String agencies) {
    return at < text.indexOf(agencies, start) + agencies.length();
  }

  /** {@code (Reuters) - The ...}, {@code TASS. The ...} at the start of one of the first lines. */
  static void markHead(String text, List<Lines.Line> head, Marks marks) {
    for (Lines.Line line : head) {
      if (!marks.overlaps(line)) {
        markLead(text, line, marks);
      }
    }
  }

  private static void markLead(String text, Lines.Line line, Marks marks) {
    int start = line.start();
    char first = text.charAt(start);
    int nameStart = first == '(' || first == '/' ? start + 1 : start;
    int nameEnd = nameStart;
    int limit = Math.min(line.end(), start + 44);
    char closing = first == '(' ? ')' : '/';
    if (nameStart > start) {
      nameEnd = text.indexOf(closing, nameStart, limit);
    } else {
      while (nameEnd < limit
          && (Character.isLetter(text.charAt(nameEnd)) || text.charAt(nameEnd) == '-')) {
        nameEnd++;
      }
      if (nameEnd > nameStart && text.charAt(nameEnd - 1) == '-') {
        nameEnd--;
      }
    }
    if (nameEnd <= nameStart) {
      return;
    }
    String words = text.substring(nameStart, nameEnd);
    boolean enclosed = nameStart > start;
    int after = enclosed ? nameEnd + 1 : nameEnd;
    int end = pastMark(text, after, line.end(), enclosed);
    boolean dash = end > after;
    boolean known = Agencies.known(words).isPresent();
    // "(Ruritanian Press) -" may be an agency; without a dash only a known one in brackets is.
    boolean credit =
        enclosed
            ? known || (dash && Agencies.named(words).isPresent())
            : known && dash && line.length() > 40;
    if (credit) {
      marks.add(Zone.Kind.CREDIT, start, end, Agencies.named(words));
    }
  }

  /** The end of the dash, or of the full stop that follows slashes or capitals. */
  private static int pastMark(String text, int after, int lineEnd, boolean enclosed) {
    int at = Words.skipSpace(text, after, lineEnd);
    int past = at;
    while (past < lineEnd && Words.isDash(text.charAt(past))) {
      past++;
    }
    boolean spaced = past < lineEnd && Words.isSpace(text.charAt(past));
    if (past > at && (spaced || text.charAt(at) != '-' || past - at > 1)) {
      return past;
    }
    boolean stop =
        at == after
            && at + 1 < lineEnd
            && text.charAt(at) == '.'
            && Words.isSpace(text.charAt(at + 1));
    boolean capitals = Words.isUpperCase(text, Math.max(0, after - 4), after);
    return stop && (enclosed || capitals) ? at + 1 : after;
  }

  /** {@code (Reporting by ...)}, {@code - Xinhua}, {@code ... contributed to this report.} */
  static void markTail(String text, List<Lines.Line> tail, Marks marks) {
    for (int i = 0; i < tail.size(); i++) {
      Lines.Line line = tail.get(i);
      if (marks.overlaps(line)) {
        continue;
      }
      String words = line.in(text);
      if (line.length() <= 400 && isCreditLine(words)) {
        marks.add(Zone.Kind.CREDIT, line.start(), line.end(), leadingAgency(words));
      } else {
        markBracketed(text, line, marks);
        if (i >= tail.size() - 3) {
          markTrailingAgency(text, line, marks);
        }
      }
    }
  }

  private static boolean isCreditLine(String line) {
    int start = line.charAt(0) == '(' || line.charAt(0) == '[' ? 1 : 0;
    boolean lead =
        TAIL_LEADS.stream().anyMatch(words -> Words.startsWithIgnoringCase(line, start, words));
    boolean upper = lead && namesFollow(line, start);
    return upper
        || (line.length() <= 300
            && (line.endsWith("contributed to this report.")
                || line.endsWith("contributed to this report")
                || line.endsWith("contributed to this story.")
                || line.endsWith("contributed to this article."))
            && line.indexOf('"') < 0);
  }

  /** "Reporting by Jane Roe", not "reporting by state media was false". */
  private static boolean namesFollow(String line, int start) {
    int by = line.indexOf(" by ", start);
    return by > 0 && by + 4 < line.length() && Character.isUpperCase(line.charAt(by + 4));
  }

  private static Optional<String> leadingAgency(String line) {
    int words = 0;
    for (int i = 1; i < Math.min(line.length(), 50); i++) {
      if (line.charAt(i) == ' ' && ++words <= 4) {
        Optional<String> known = Agencies.known(line.substring(0, i));
        if (known.isPresent()) {
          return known;
        }
      }
    }
    return Optional.empty();
  }

  /** {@code ... he said. (Reporting by Jane Roe; editing by John Doe)} at the end of a line. */
  private static void markBracketed(String text, Lines.Line line, Marks marks) {
    char last = text.charAt(line.end() - 1);
    if (last != ')' && last != ']') {
      return;
    }
    int open = text.lastIndexOf(last == ')' ? '(' : '[', line.end() - 1);
    if (open > line.start() && isCreditLine(text.substring(open, line.end()))) {
      marks.add(Zone.Kind.CREDIT, open, line.end(), Optional.empty());
    }
  }

  /** {@code - Xinhua}, {@code (AFP)} or {@code /TASS/} after the last sentence or alone. */
  private static void markTrailingAgency(String text, Lines.Line line, Marks marks) {
    int end = line.end();
    char last = text.charAt(end - 1);
    int start;
    String name;
    if (last == ')' || last == '/') {
      start = text.lastIndexOf(last == ')' ? '(' : '/', end - 2);
      if (start < line.start()) {
        return;
      }
      name = text.substring(start + 1, end - 1);
    } else {
      start = end;
      while (start > line.start() && end - start < 45 && !Words.isDash(text.charAt(start - 1))) {
        start--;
      }
      boolean dashed = start > line.start() && Words.isDash(text.charAt(start - 1));
      if (!dashed && start > line.start()) {
        return;
      }
      name = text.substring(start, end);
      while (start > line.start() && Words.isDash(text.charAt(start - 1))) {
        start--;
      }
      // "..., said TASS" is prose; a dash inside a name ("Interfax-Ukraine") is not a mark.
      if (dashed && start > line.start() && !Words.isSpace(text.charAt(start - 1))) {
        return;
      }
    }
    boolean afterSentence = start == line.start() || followsSentence(text, line.start(), start);
    Optional<String> agency = Agencies.known(name);
    if (agency.isPresent() && afterSentence) {
      marks.add(Zone.Kind.CREDIT, start, end, agency);
    }
  }

  private static boolean followsSentence(String text, int from, int at) {
    int before = at - 1;
    while (before > from && Words.isSpace(text.charAt(before))) {
      before--;
    }
    char c = text.charAt(before);
    return ".!?".indexOf(c) >= 0 || Words.isQuote(c);
  }
}
