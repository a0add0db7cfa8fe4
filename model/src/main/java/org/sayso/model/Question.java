package org.sayso.model;

import java.util.Optional;

/**
 * A mention to be identified.
 *
 * @param id whatever the asker calls it
 * @param mention the words: a name in any spelling, or a description
 * @param context the text around them, which may hold the mention itself
 * @param date when they were written; absent for today
 */
public record Question(
    String id, String mention, Optional<String> context, Optional<ReportDate> date) {}
