package org.sayso.model;

/**
 * A link from a statement to the one it answers.
 *
 * @param answer id of the answering statement
 * @param claim id of the statement answered
 * @param relation how
 * @param confidence from 0 to 1
 */
public record Answer(String answer, String claim, Relation relation, double confidence) {}
