package org.sayso.language;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Alignment;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.ParsedText;
import org.sayso.model.Text;

/** Parsed texts for tests. */
public final class Parsed {

  private static final EnglishParser PARSER = new EnglishParser();

  private Parsed() {}

  /** A text without anything known of it. */
  public static ParsedText of(String text) {
    return PARSER.parse(
        new Document(
            "d",
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Dates.NONE,
            Text.of(text),
            List.of(),
            Alignment.NONE));
  }
}
