package org.sayso.extract.attribution;

import org.sayso.model.ParsedText;
import org.sayso.model.Span;

/** Tokens {@code [first, end)}. */
record Range(int first, int end) {

  boolean isEmpty() {
    return end <= first;
  }

  Span span(ParsedText text) {
    return text.span(first, end);
  }
}
