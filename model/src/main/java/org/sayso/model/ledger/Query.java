package org.sayso.model.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which statements are asked for, as a tree; immutable. */
public sealed interface Query {

  /** Every statement. */
  record All() implements Query {}

  /**
   * Statements that have all these words, in any order and any form of the same stem. In order of
   * relevance those with exactly these words side by side come first, then those with exactly these
   * words, then the others.
   *
   * @param field of kind {@link Field.Kind#WORDS} or {@link Field.Kind#NAME}
   * @param words at least one
   */
  record Words(Field field, List<String> words) implements Query {
    /** Copies the list and checks the field. */
    public Words {
      words = List.copyOf(words);
      checkText(field);
    }
  }

  /**
   * Statements that have these words side by side, or nearly so, in just these forms.
   *
   * @param field of kind {@link Field.Kind#WORDS} or {@link Field.Kind#NAME}
   * @param words as a person writes them
   * @param near how many places the words may be away from where the phrase has them; 0: none
   */
  record Phrase(Field field, String words, int near) implements Query {
    /** Checks field and bound. */
    public Phrase {
      checkText(field);
      if (near < 0) {
        throw new IllegalArgumentException("near is %d, must be at least 0".formatted(near));
      }
    }
  }

  /**
   * Statements that have a word which begins so.
   *
   * @param field of kind {@link Field.Kind#WORDS} or {@link Field.Kind#NAME}
   * @param start first letters of the word
   */
  record Prefix(Field field, String start) implements Query {
    /** Checks the field. */
    public Prefix {
      checkText(field);
    }
  }

  /**
   * Statements of which the field is this value, whole.
   *
   * @param field of any kind but {@link Field.Kind#WORDS}
   * @param value as {@link Field#value} gives it
   */
  record Is(Field field, String value) implements Query {
    /** Checks the value. */
    public Is {
      value = field.value(value);
    }
  }

  /**
   * Statements of these days; those without a date are never among them.
   *
   * @param from first day
   * @param to last day, itself included
   */
  record Dated(Optional<LocalDate> from, Optional<LocalDate> to) implements Query {}

  /** What all the parts find. */
  record And(List<Query> parts) implements Query {
    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** What any of the parts finds. */
  record Or(List<Query> parts) implements Query {
    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** What the part does not find. */
  record Not(Query part) implements Query {}

  /** What this and the other both find. */
  default Query and(Query other) {
    return switch (this) {
      case All all -> other;
      case And and -> new And(Stream.concat(and.parts.stream(), Stream.of(other)).toList());
      default -> new And(List.of(this, other));
    };
  }

  /** What this finds and the other does not. */
  default Query butNot(Query other) {
    return and(new Not(other));
  }

  private static void checkText(Field field) {
    if (field.kind() != Field.Kind.WORDS && field.kind() != Field.Kind.NAME) {
      throw new IllegalArgumentException(field.label() + " is compared whole, not word by word");
    }
  }
}
