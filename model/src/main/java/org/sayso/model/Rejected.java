package org.sayso.model;

/**
 * An input that could not be read.
 *
 * @param origin file name or URL
 * @param reason what is wrong, where, and what to do, in plain English
 */
public record Rejected(String origin, String reason) implements Received {}
