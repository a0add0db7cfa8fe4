package org.sayso.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;

/** The words of {@code answers.tsv}, looked up in text. Immutable. */
final class AnswerWords {

  /** What a word of an answer shows. */
  enum Kind {
    ACCUSATION,
    TELLING,
    CALL,
    THREAT,
    DOUBT,
    CONFIRM,
    QUALIFY,
    DECLINE,
    REPLY,
    EMPTY
  }

  /** What stands for {@code not} in the phrases of the list. */
  private static final Set<String> NOT = Set.of("n't", "n’t", "cannot");

  private record Phrase(Kind kind, List<String> lemmas) {}

  /** Two words of one phrase may have this many others between them. */
  private static final int GAP = 2;

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  AnswerWords() {
    String content;
    try (InputStream in = AnswerWords.class.getResourceAsStream("answers.tsv")) {
      if (in == null) {
        throw new IllegalStateException(
            "answers.tsv is missing beside "
                + AnswerWords.class.getName()
                + "; was the jar built without its resources?");
      }
      content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read answers.tsv", e);
    }
    int number = 0;
    boolean header = true;
    for (String line : content.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      add(line, number);
    }
  }

  private void add(String line, int number) {
    String[] cells = line.split("\t", -1);
    try {
      List<String> lemmas = List.of(cells[1].strip().split(" "));
      byFirst
          .computeIfAbsent(lemmas.getFirst(), w -> new ArrayList<>())
          .add(new Phrase(Kind.valueOf(cells[0]), lemmas));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "answers.tsv, line %d: \"%s\" needs a kind of %s and words, separated by tabs"
              .formatted(number, line, List.of(Kind.values())),
          e);
    }
  }

  /** The kinds of words found in tokens {@code [from, to)}. */
  Set<Kind> in(ParsedText text, int from, int to) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = from; i < to; i++) {
      String lemma = text.token(i).lemma();
      find(text, i, to, byFirst.getOrDefault(lemma, List.of()), kinds);
      if (!text.token(i).lower().equals(lemma)) {
        find(text, i, to, byFirst.getOrDefault(text.token(i).lower(), List.of()), kinds);
      }
      if (NOT.contains(text.token(i).lower())) {
        find(text, i, to, byFirst.getOrDefault("not", List.of()), kinds);
      }
    }
    return kinds;
  }

  private static void find(ParsedText text, int at, int to, List<Phrase> phrases, Set<Kind> kinds) {
    for (Phrase phrase : phrases) {
      // "raised questions" doubts nothing that was told, "questioned the report" does
      boolean noun =
          phrase.kind == Kind.DOUBT && text.token(at).is(PartOfSpeech.NOUN, PartOfSpeech.PROPN);
      if (!noun && matches(text, at + 1, to, phrase.lemmas)) {
        kinds.add(phrase.kind);
      }
    }
  }

  private static boolean matches(ParsedText text, int after, int to, List<String> lemmas) {
    int i = after;
    for (int word = 1; word < lemmas.size(); word++) {
      int end = Math.min(to, i + GAP + 1);
      while (i < end
          && !text.token(i).lemma().equals(lemmas.get(word))
          && !text.token(i).lower().equals(lemmas.get(word))) {
        i++;
      }
      if (i >= end) {
        return false;
      }
      i++;
    }
    return true;
  }

  /** Whether a lemma is too common to show that two statements speak of one thing. */
  boolean isEmpty(String lemma) {
    for (Phrase phrase : byFirst.getOrDefault(lemma, List.of())) {
      if (phrase.lemmas.size() == 1 && phrase.kind != Kind.CONFIRM) {
        return true;
      }
    }
    return false;
  }
}
