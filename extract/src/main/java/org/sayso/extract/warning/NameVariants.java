package org.sayso.extract.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.extract.rules.RuleFile;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Warning;

/**
 * One name in several spellings, as translations that follow different rules of transliteration
 * leave it: {@code Zelinsky} and {@code Zelinskiy}.
 *
 * <p>Two spellings are one name if they come out alike once the ways of writing a sound are made
 * the same, or if the same forename stands before both and they differ by a letter. Plurals,
 * possessives, adjectives made from a name and persons with different forenames are left alone.
 */
final class NameVariants {

  private record Letters(String from, String to) {}

  private record Name(String spelling, List<Token> tokens, Set<String> before) {}

  /** Short names are alike by chance. */
  private static final int SHORTEST = 5;

  private final List<Letters> letters = new ArrayList<>();

  NameVariants() {
    for (RuleFile.Row row : RuleFile.read(NameVariants.class, "letters.tsv").rows()) {
      letters.add(new Letters(row.required("from"), row.get("to")));
    }
  }

  List<Warning> find(ParsedText text) {
    Map<String, Name> names = names(text);
    List<Warning> warnings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Map<String, List<Name>> byKey = new LinkedHashMap<>();
    Map<String, List<Name>> byForename = new LinkedHashMap<>();
    for (Name name : names.values()) {
      byKey.computeIfAbsent(key(name.spelling), k -> new ArrayList<>()).add(name);
      for (String forename : name.before) {
        byForename.computeIfAbsent(forename, f -> new ArrayList<>()).add(name);
      }
    }
    for (List<Name> alike : byKey.values()) {
      for (int i = 1; i < alike.size(); i++) {
        tell(alike.getFirst(), alike.get(i), false, told, warnings);
      }
    }
    for (List<Name> alike : byForename.values()) {
      for (int i = 1; i < alike.size() && i < 10; i++) {
        for (int j = 0; j < i; j++) {
          tell(alike.get(j), alike.get(i), true, told, warnings);
        }
      }
    }
    return warnings;
  }

  private void tell(
      Name a, Name b, boolean sharedForename, Set<String> told, List<Warning> warnings) {
    if (!told.contains(b.spelling) && isVariant(a, b, sharedForename)) {
      told.add(b.spelling);
      List<Span> spans = new ArrayList<>();
      a.tokens.forEach(t -> spans.add(t.span()));
      b.tokens.forEach(t -> spans.add(t.span()));
      warnings.add(
          new Warning(
              Warning.Kind.NAME_VARIANTS,
              spans,
              "\"%s\" and \"%s\" look like one name in two spellings"
                  .formatted(a.tokens.getFirst().word(), b.tokens.getFirst().word())));
    }
  }

  private static boolean isVariant(Name a, Name b, boolean sharedForename) {
    String shorter = a.spelling.length() <= b.spelling.length() ? a.spelling : b.spelling;
    String longer = shorter.equals(a.spelling) ? b.spelling : a.spelling;
    boolean onlyTypography = longer.replace('’', '\'').equals(shorter.replace('’', '\''));
    if (onlyTypography || longer.equals(shorter + "s") || longer.equals(shorter + "es")) {
      return false;
    }
    if (sharedForename) {
      return oneLetterApart(shorter, longer);
    }
    // "Ruritania" and "Ruritanie" come out alike, "Katherine Roe" and "Catherine Poe" are two
    // persons
    boolean persons = !a.before.isEmpty() && !b.before.isEmpty();
    return !persons || a.before.stream().anyMatch(b.before::contains);
  }

  /** Proper nouns by spelling, in text order, with the forenames before them. */
  private static Map<String, Name> names(ParsedText text) {
    Map<String, Name> names = new LinkedHashMap<>();
    Set<String> common = new HashSet<>();
    Set<String> forenames = new HashSet<>();
    List<Token> tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!isName(token)) {
        if (token.lower().equals(token.word())) {
          common.add(token.lower());
        }
        continue;
      }
      if (i + 1 < tokens.size() && isName(tokens.get(i + 1))) {
        forenames.add(token.lower());
      }
      Name name =
          names.computeIfAbsent(
              token.lower(), s -> new Name(s, new ArrayList<>(), new HashSet<>()));
      name.tokens.add(token);
      if (i > 0 && tokens.get(i - 1).is(PartOfSpeech.PROPN)) {
        name.before.add(tokens.get(i - 1).lower());
      }
    }
    names.keySet().removeAll(common);
    // a word with a name after it is a forename or a title; those are compared through what follows
    names.keySet().removeAll(forenames);
    return names;
  }

  private static boolean isName(Token token) {
    String word = token.word();
    return token.is(PartOfSpeech.PROPN)
        && word.length() >= SHORTEST
        && Character.isUpperCase(word.charAt(0))
        && !word.toUpperCase().equals(word)
        && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’');
  }

  private String key(String spelling) {
    String key = spelling;
    for (Letters rule : letters) {
      if (key.contains(rule.from)) {
        key = key.replace(rule.from, rule.to);
      }
    }
    StringBuilder once = new StringBuilder();
    for (int i = 0; i < key.length(); i++) {
      if (i == 0 || key.charAt(i) != key.charAt(i - 1)) {
        once.append(key.charAt(i));
      }
    }
    return once.toString();
  }

  /** Whether one letter added, lost, changed or swapped makes {@code a} of {@code b}. */
  private static boolean oneLetterApart(String a, String b) {
    int start = 0;
    while (start < a.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < a.length() - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    int inA = a.length() - start - end;
    int inB = b.length() - start - end;
    return start > 0 && inA <= 1 && inB <= 1;
  }
}
