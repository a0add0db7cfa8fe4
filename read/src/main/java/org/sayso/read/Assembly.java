package org.sayso.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.ReportDate;
import org.sayso.model.Text;

/** Puts a document together: its id, language, zones and dates, the same way for every format. */
final class Assembly {

  private Assembly() {}

  /**
   * The document of these facts and words.
   *
   * @param titleInText whether a first line that looks like a headline is one (plain text, PDF)
   */
  static Document document(Facts facts, Body body, boolean titleInText) {
    Zones.Found found = Zones.in(body.text(), body.zones(), titleInText && facts.title().isEmpty());
    return new Document(
        facts.id().orElseGet(() -> idOf(body.text())),
        facts.origin(),
        facts.outlet(),
        facts.title(),
        facts.language().or(() -> LanguageGuess.of(body.text())),
        dates(facts, found.filed()),
        Text.of(body.text()),
        found.zones(),
        body.alignment());
  }

  /** As {@link #document}, with the limits that hold for words from outside. */
  static Document checked(Facts facts, Body body, boolean titleInText, Limits limits)
      throws Unreadable {
    if (body.text().length() > limits.maxCharacters()) {
      throw Unreadable.tooManyCharacters(body.text().length(), limits.maxCharacters());
    }
    if (Words.isBlank(body.text())) {
      throw Unreadable.empty();
    }
    return document(facts, body, titleInText);
  }

  /**
   * A dateline says when its report was filed: the best there is for when its words were said, and
   * for the day of publication if the input does not give that.
   */
  private static Dates dates(Facts facts, Optional<DatelineDate> filed) {
    Optional<ReportDate> said = filed.flatMap(date -> date.resolve(facts.published()));
    return new Dates(said, Optional.empty(), facts.published().or(() -> said), facts.collected());
  }

  private static String idOf(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "d" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
