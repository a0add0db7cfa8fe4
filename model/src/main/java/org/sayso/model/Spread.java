package org.sayso.model;

/**
 * How widely something is told.
 *
 * @param reports documents that tell it
 * @param outlets different outlets among them; a report of no known outlet counts as one of its own
 * @param origins independent origins among them: copies of one report count once, and so do reports
 *     that credit the same agency for it
 */
public record Spread(int reports, int outlets, int origins) {}
