package org.sayso.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of each page with their places; stops when there is too much of anything. */
final class PdfLines extends PDFTextStripper {

  /**
   * One line as printed.
   *
   * @param left left edge in points
   * @param right right edge
   * @param top height of its base line from the top of the page
   * @param size size of its letters
   */
  record Line(String text, float left, float right, float top, float size) {}

  private final int limit;
  private final Deadline deadline;
  private final List<List<Line>> pages = new ArrayList<>();
  private List<Line> page = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final List<TextPosition> letters = new ArrayList<>();
  private int length;
  private int work;

  PdfLines(int limit, Deadline deadline) {
    this.limit = limit;
    this.deadline = deadline;
  }

  List<List<Line>> pages() {
    return pages;
  }

  @Override
  protected void startPage(PDPage ignored) {
    deadline.check();
    page = new ArrayList<>();
  }

  @Override
  protected void endPage(PDPage ignored) {
    endLine();
    pages.add(page);
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if ((++work & 255) == 0) {
      deadline.check();
    }
    if (work > 2 * limit) {
      throw new TooMuchText(work);
    }
    super.processTextPosition(letter);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    deadline.check();
    length += text.length();
    if (length > limit) {
      throw new TooMuchText(length);
    }
    line.append(text);
    letters.addAll(positions);
  }

  @Override
  protected void writeWordSeparator() {
    line.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() throws IOException {
    endLine();
  }

  private void endLine() {
    String text = line.toString().strip();
    if (!text.isEmpty() && !letters.isEmpty()) {
      TextPosition first = letters.getFirst();
      TextPosition last = letters.getLast();
      page.add(
          new Line(
              text,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getFontSizeInPt()));
    }
    line.setLength(0);
    letters.clear();
  }
}
