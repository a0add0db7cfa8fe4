package org.sayso.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.model.Answer;
import org.sayso.model.Event;
import org.sayso.model.Mention;
import org.sayso.model.Reading;
import org.sayso.model.Span;
import org.sayso.model.Statement;
import org.sayso.model.Warning;

/** What holds of every reading, whatever the text: spans cut the text, ids refer to something. */
final class SoundSpans {

  private SoundSpans() {}

  static void check(Reading reading) {
    Set<String> statements = new HashSet<>();
    for (Statement statement : reading.statements()) {
      assertThat(statements.add(statement.id())).as("id %s is used once", statement.id()).isTrue();
      checkPieces(reading, statement.attribution().source());
      checkPieces(reading, statement.attribution().cue());
      checkPieces(reading, statement.attribution().content());
      assertThat(reading.chains()).containsKey(statement.id());
      statement.speaker().ifPresent(reading.cast()::actor);
      statement.toward().forEach(reading.cast()::actor);
    }
    for (Statement statement : reading.statements()) {
      statement.within().ifPresent(outer -> assertThat(statements).contains(outer));
    }
    for (Mention mention : reading.cast().mentions()) {
      checkPieces(reading, List.of(mention.span()));
    }
    for (Answer answer : reading.answers()) {
      assertThat(statements).contains(answer.answer(), answer.claim());
    }
    for (Event event : reading.events()) {
      checkPieces(reading, event.evidence());
      assertThat(statements).containsAll(event.statements());
      event.actor().forEach(reading.cast()::actor);
      event.recipient().forEach(reading.cast()::actor);
    }
    for (Warning warning : reading.warnings()) {
      checkPieces(reading, warning.spans());
    }
  }

  /** Inside the text, sorted, not overlapping, not empty, not between the halves of a character. */
  private static void checkPieces(Reading reading, List<Span> pieces) {
    int end = 0;
    String text = reading.document().text().value();
    for (Span piece : pieces) {
      assertThat(piece.start()).isGreaterThanOrEqualTo(end);
      assertThat(reading.words(piece)).isNotBlank();
      assertThat(splitsCharacter(text, piece.start())).isFalse();
      assertThat(splitsCharacter(text, piece.end())).isFalse();
      end = piece.end();
    }
  }

  private static boolean splitsCharacter(String text, int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
  }
}
