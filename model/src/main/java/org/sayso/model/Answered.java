package org.sayso.model;

/**
 * An answer to a statement that may stand in another document, with the reason for the link.
 *
 * @param answer its four facts; both ids are those of the ledger
 * @param reason in plain English: {@code "CUB answers for itself, accused by USA; 2 days apart;
 *     shared words: missile, site"}
 */
public record Answered(Answer answer, String reason) {}
