package org.sayso.language;

import java.util.List;
import java.util.Optional;
import org.sayso.model.Alignment;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.ParsedText;
import org.sayso.model.Text;
import org.sayso.model.Zone;

/** Parsed texts for tests. */
public final class Parsed {

  private static final EnglishParser PARSER = new EnglishParser();

  private Parsed() {}

  /** A text of which nothing is known but these zones. */
  public static ParsedText of(String text, Zone... zones) {
    return PARSER.parse(
        new Document(
            "d",
            "test",
            Optional.empty(),
            Optional.empty(),
            Optional.of("en"),
            Dates.NONE,
            Text.of(text),
            List.of(zones),
            Alignment.NONE));
  }
}
