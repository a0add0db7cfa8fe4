package org.sayso.evaluate;

import java.util.List;
import org.sayso.model.Span;

/** Offsets counted in code points of one text, as other programs write them, in UTF-16. */
final class CodePoints {

  private final String text;
  private final int count;

  CodePoints(String text) {
    this.text = text;
    this.count = text.codePointCount(0, text.length());
  }

  /** The spans in UTF-16; what lies after the text is cut off. */
  List<Span> spans(List<Span> counted) {
    return counted.stream().map(span -> Span.of(utf16(span.start()), utf16(span.end()))).toList();
  }

  private int utf16(int codePoint) {
    int inText = Math.min(codePoint, count);
    return count == text.length() ? inText : text.offsetByCodePoints(0, inText);
  }
}
