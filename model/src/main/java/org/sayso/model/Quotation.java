package org.sayso.model;

/**
 * Words between quotation marks.
 *
 * @param span from the opening to the closing mark, both included; to the end of the paragraph if
 *     the mark never closes
 * @param inner the words without the marks
 * @param closed whether a closing mark was found in the same paragraph
 * @param continued whether the quotation began in the paragraph before: that one does not close and
 *     this one opens again
 */
public record Quotation(Span span, Span inner, boolean closed, boolean continued) {}
