package org.sayso.extract.actor;

/**
 * A country as a word of the text names it.
 *
 * @param code ISO 3166-1 alpha-3
 * @param doubtful whether the word is also a person's name, another place or a common word
 * @param house whether the word is a building or street that stands for the government
 */
record Country(String code, boolean doubtful, boolean house) {}
