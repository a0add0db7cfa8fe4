package org.sayso.model.ledger;

/**
 * How often something is told, counted in the three ways that mean different things.
 *
 * @param reports documents that tell it
 * @param outlets outlets that published them
 * @param origins independent origins: copies of one report, and reports on one agency's word, count
 *     once
 */
public record Tally(int reports, int outlets, int origins) {}
