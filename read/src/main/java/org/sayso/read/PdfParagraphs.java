package org.sayso.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins printed lines to paragraphs: a line that is indented, set apart, smaller or larger, or that
 * follows a short line with a full stop begins a new one.
 */
final class PdfParagraphs {

  private PdfParagraphs() {}

  static String join(List<List<PdfLines.Line>> pages) {
    Map<String, Integer> edges = edgeLines(pages);
    StringBuilder text = new StringBuilder();
    PdfLines.Line before = null;
    for (List<PdfLines.Line> page : pages) {
      float right = percentile(page);
      float pitch = pitch(page);
      boolean firstOfPage = true;
      for (int i = 0; i < page.size(); i++) {
        PdfLines.Line line = page.get(i);
        boolean edge = i < 2 || i >= page.size() - 2;
        if (edge && isRunning(line, pages.size(), edges)) {
          continue;
        }
        if (before == null) {
          text.append(line.text());
        } else if (begins(line, before, firstOfPage, right, pitch)) {
          text.append("\n\n").append(line.text());
        } else {
          continueWith(text, line.text());
        }
        before = line;
        firstOfPage = false;
      }
    }
    return text.toString();
  }

  private static boolean begins(
      PdfLines.Line line, PdfLines.Line before, boolean firstOfPage, float right, float pitch) {
    boolean ended =
        ".!?:\"\u201d\u2019\u00bb)".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
    boolean shortLine = before.right() < right - 4 * line.size();
    if (firstOfPage) {
      // Over the end of a page a sentence goes on unless it was over.
      return ended && (shortLine || Character.isUpperCase(line.text().charAt(0)));
    }
    boolean gap = line.top() - before.top() > pitch * 1.35f || line.top() < before.top();
    boolean otherSize = Math.abs(line.size() - before.size()) > 0.8f;
    boolean indented = line.left() - before.left() > line.size() * 0.8f && ended;
    return gap || otherSize || indented || (ended && shortLine);
  }

  /** A hyphen at the end of a line parts a word, unless a capital or number follows. */
  private static void continueWith(StringBuilder text, String line) {
    int last = text.length() - 1;
    boolean hyphen = text.charAt(last) == '-' || text.charAt(last) == '\u00ad';
    boolean word =
        last > 0
            && Character.isLetter(text.charAt(last - 1))
            && Character.isLowerCase(line.charAt(0));
    if (hyphen && word) {
      text.setLength(last);
    } else if (!hyphen || last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
      text.append(' ');
    }
    text.append(line);
  }

  /** How often each line stands at the head or foot of a page, numbers aside. */
  private static Map<String, Integer> edgeLines(List<List<PdfLines.Line>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLines.Line> page : pages) {
      for (int i = 0; i < page.size(); i++) {
        if (i < 2 || i >= page.size() - 2) {
          counts.merge(withoutNumbers(page.get(i).text()), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static boolean isRunning(PdfLines.Line line, int pages, Map<String, Integer> edges) {
    String key = withoutNumbers(line.text());
    boolean number = key.isBlank() || key.strip().equals("page") || key.strip().equals("page  of");
    return (number && line.text().length() <= 16 && pages > 1)
        || (pages >= 3 && edges.getOrDefault(key, 0) * 2 > pages);
  }

  private static String withoutNumbers(String line) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Character.isDigit(c) && !Words.isDash(c) && c != '/') {
        plain.append(Character.toLowerCase(c));
      }
    }
    return plain.toString();
  }

  /** The right edge that most long lines reach. */
  private static float percentile(List<PdfLines.Line> page) {
    List<Float> rights = new ArrayList<>();
    page.forEach(line -> rights.add(line.right()));
    rights.sort(null);
    return rights.isEmpty() ? 0 : rights.get((rights.size() - 1) * 9 / 10);
  }

  /** The usual distance of two lines. */
  private static float pitch(List<PdfLines.Line> page) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < page.size(); i++) {
      float step = page.get(i).top() - page.get(i - 1).top();
      if (step > 1) {
        steps.add(step);
      }
    }
    steps.sort(null);
    // The lower third: in a text of short paragraphs half of the steps are gaps.
    return steps.isEmpty() ? Float.MAX_VALUE : steps.get(steps.size() / 3);
  }
}
