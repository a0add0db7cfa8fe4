package org.sayso.model;

/**
 * A base noun phrase: determiner, adjectives and nouns up to its head, or a pronoun; no phrase
 * contains another.
 *
 * @param first index of the first token
 * @param end index after the last token
 * @param head index of the head token
 */
public record NounPhrase(int first, int end, int head) {}
