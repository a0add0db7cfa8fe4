package org.sayso.link.across;

/**
 * Which claim a statement tells.
 *
 * @param claim id of the claim: that of the statement which tells it first
 * @param score how surely it tells that claim, from 0 to 1; 1 for the first telling itself
 * @param reason in plain English why; empty for the first telling itself
 */
public record Place(String claim, double score, String reason) {}
