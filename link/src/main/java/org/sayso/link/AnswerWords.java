package org.sayso.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sign;
import org.sayso.model.Token;

/** The words of {@code answers.tsv}, looked up in text. Immutable. */
public final class AnswerWords {

  /** Words in a row, each in the forms by which the list may know it. */
  public interface Row {

    /** How many words there are. */
    int size();

    /** The word at {@code index} in lower case, its dictionary form, or what may be that. */
    List<String> forms(int index);

    /** Whether the word at {@code index} is known to be a noun. */
    boolean isNoun(int index);
  }

  /** The kind of words too common to show that two statements speak of one thing. */
  private static final String EMPTY = "EMPTY";

  /** What stands for {@code not} in the phrases of the list. */
  private static final Set<String> NOT = Set.of("n't", "n’t", "cannot");

  private record Phrase(Sign sign, List<String> lemmas) {}

  /** Two words of one phrase may have this many others between them. */
  private static final int GAP = 2;

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Set<String> empty = new HashSet<>();

  /** Reads the list. */
  public AnswerWords() {
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
      if (cells[0].equals(EMPTY)) {
        empty.add(lemmas.getFirst());
        return;
      }
      Sign sign = Sign.valueOf(cells[0]);
      byFirst
          .computeIfAbsent(lemmas.getFirst(), w -> new ArrayList<>())
          .add(new Phrase(sign, lemmas));
      if (lemmas.size() == 1 && sign != Sign.CONFIRM) {
        empty.add(lemmas.getFirst());
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "answers.tsv, line %d: \"%s\" needs a kind, %s or one of %s, and words, parted by tabs"
              .formatted(number, line, EMPTY, List.of(Sign.values())),
          e);
    }
  }

  /** What the words {@code [from, to)} show. */
  public Set<Sign> in(Row row, int from, int to) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    for (int i = from; i < to; i++) {
      for (String form : row.forms(i)) {
        find(row, i, to, byFirst.getOrDefault(NOT.contains(form) ? "not" : form, List.of()), signs);
      }
    }
    return signs;
  }

  /** What tokens {@code [from, to)} show. */
  Set<Sign> in(ParsedText text, int from, int to) {
    return in(
        new Row() {
          @Override
          public int size() {
            return text.tokens().size();
          }

          @Override
          public List<String> forms(int index) {
            Token token = text.token(index);
            return token.lower().equals(token.lemma())
                ? List.of(token.lemma())
                : List.of(token.lemma(), token.lower());
          }

          @Override
          public boolean isNoun(int index) {
            return text.token(index).is(PartOfSpeech.NOUN, PartOfSpeech.PROPN);
          }
        },
        from,
        to);
  }

  private static void find(Row row, int at, int to, List<Phrase> phrases, Set<Sign> signs) {
    for (Phrase phrase : phrases) {
      // "raised questions" doubts nothing that was told, "questioned the report" does
      boolean noun = phrase.sign == Sign.DOUBT && row.isNoun(at);
      if (!noun && matches(row, at + 1, to, phrase.lemmas)) {
        signs.add(phrase.sign);
      }
    }
  }

  private static boolean matches(Row row, int after, int to, List<String> lemmas) {
    int i = after;
    for (int word = 1; word < lemmas.size(); word++) {
      int end = Math.min(to, i + GAP + 1);
      while (i < end && !row.forms(i).contains(lemmas.get(word))) {
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
  public boolean isEmpty(String lemma) {
    return empty.contains(lemma);
  }
}
