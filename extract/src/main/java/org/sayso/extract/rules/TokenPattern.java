package org.sayso.extract.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Token;

/**
 * A short pattern over tokens, as rule files write it.
 *
 * <p>Elements are separated by blanks: {@code word} or {@code one/other} matches a lemma or a form
 * in lower case, {@code =said} the form alone, {@code word:VERB} it as that part of speech only,
 * {@code <VERB>} any word of one, {@code @name} a named set of words; a trailing {@code ?} makes an
 * element optional. {@code ..} skips up to three tokens and {@code ...} up to eight, the latter not
 * into a quotation; neither crosses the end of a sentence. Example: {@code accuse ... of} matches
 * <i>accuses the mayor of</i>. Immutable.
 */
public final class TokenPattern {

  private record Element(
      Set<String> words,
      Set<PartOfSpeech> tags,
      Optional<PartOfSpeech> only,
      boolean formOnly,
      boolean optional,
      int gap) {

    static Element gap(int most) {
      return new Element(Set.of(), Set.of(), Optional.empty(), false, false, most);
    }

    boolean matches(Token token) {
      // a noun that opens a sentence is often tagged as a name
      boolean name =
          token.is(PartOfSpeech.PROPN) && only.filter(PartOfSpeech.NOUN::equals).isPresent();
      if (only.isPresent() && only.get() != token.pos() && !name) {
        return false;
      }
      return words.contains(token.lower())
          || (!formOnly && words.contains(token.lemma()))
          || tags.contains(token.pos());
    }
  }

  /** How many tokens {@code ..} and {@code ...} skip. */
  private static final int NARROW = 3;

  private static final int WIDE = 8;

  private final String source;
  private final List<Element> elements;

  private TokenPattern(String source, List<Element> elements) {
    this.source = source;
    this.elements = elements;
  }

  /**
   * The pattern written as {@code source}, in which {@code @name} stands for {@code
   * sets.get(name)}.
   */
  public static TokenPattern of(String source, Map<String, Set<String>> sets) {
    List<Element> elements = new ArrayList<>();
    for (String part : source.split(" +")) {
      elements.add(element(part, source, sets, elements.isEmpty()));
    }
    if (elements.isEmpty() || elements.getFirst().gap > 0 || elements.getFirst().optional) {
      throw new IllegalArgumentException(
          "pattern \"%s\" must begin with a word, not with a gap".formatted(source));
    }
    return new TokenPattern(source, List.copyOf(elements));
  }

  private static Element element(
      String part, String source, Map<String, Set<String>> sets, boolean first) {
    if (part.equals("..") || part.equals("...")) {
      return Element.gap(part.length() == 2 ? NARROW : WIDE);
    }
    boolean optional = part.length() > 1 && part.endsWith("?");
    String core = optional ? part.substring(0, part.length() - 1) : part;
    Optional<PartOfSpeech> only = Optional.empty();
    int colon = core.indexOf(':');
    if (colon > 0) {
      only = Optional.of(PartOfSpeech.valueOf(core.substring(colon + 1)));
      core = core.substring(0, colon);
    }
    boolean formOnly = core.length() > 1 && core.startsWith("=");
    Set<String> words = new HashSet<>();
    Set<PartOfSpeech> tags = new HashSet<>();
    for (String choice : (formOnly ? core.substring(1) : core).split("/")) {
      if (choice.startsWith("<") && choice.endsWith(">")) {
        tags.add(PartOfSpeech.valueOf(choice.substring(1, choice.length() - 1)));
      } else if (choice.startsWith("@")) {
        Set<String> set = sets.get(choice.substring(1));
        if (set == null) {
          throw new IllegalArgumentException(
              "pattern \"%s\": no set %s; there are %s".formatted(source, choice, sets.keySet()));
        }
        words.addAll(set);
      } else {
        words.addAll(formOnly || !first ? Set.of(choice) : Inflections.of(choice));
      }
    }
    return new Element(Set.copyOf(words), Set.copyOf(tags), only, formOnly, optional, 0);
  }

  /**
   * Words that a match can begin with; empty if it can begin with any word of some part of speech.
   */
  Set<String> firstWords() {
    return elements.getFirst().tags.isEmpty() ? elements.getFirst().words : Set.of();
  }

  /**
   * The index after the last token of a match that begins at {@code at} and ends at or before
   * {@code limit}, or -1 if there is none.
   */
  int match(List<Token> tokens, int at, int limit) {
    return match(tokens, at, limit, 0);
  }

  private int match(List<Token> tokens, int at, int limit, int index) {
    if (index == elements.size()) {
      return at;
    }
    Element element = elements.get(index);
    if (element.gap > 0) {
      for (int skip = 0; skip <= element.gap && at + skip <= limit; skip++) {
        int end = match(tokens, at + skip, limit, index + 1);
        if (end >= 0) {
          return end;
        }
        if (at + skip < limit && stops(tokens.get(at + skip), element.gap)) {
          return -1;
        }
      }
      return -1;
    }
    if (at < limit && element.matches(tokens.get(at))) {
      int end = match(tokens, at + 1, limit, index + 1);
      if (end >= 0) {
        return end;
      }
    }
    return element.optional ? match(tokens, at, limit, index + 1) : -1;
  }

  private static boolean stops(Token token, int gap) {
    String word = token.lower();
    return word.length() == 1
        && (".!?;:".indexOf(word.charAt(0)) >= 0
            || (gap == WIDE && "\"“„«".indexOf(word.charAt(0)) >= 0));
  }

  @Override
  public String toString() {
    return source;
  }
}
