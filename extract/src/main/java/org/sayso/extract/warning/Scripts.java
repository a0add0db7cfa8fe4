package org.sayso.extract.warning;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Warning;

/**
 * Letters of another script in a text in Latin letters: words the translation left as they were,
 * and words that mix two scripts. A foreign name in quotation marks or parentheses is no fault.
 */
final class Scripts {

  private enum Letters {
    NONE,
    LATIN,
    FOREIGN,
    MIXED
  }

  List<Warning> find(ParsedText text) {
    List<Token> tokens = text.tokens();
    int latin = 0;
    List<Integer> suspects = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Letters letters = letters(tokens.get(i).word());
      latin += letters == Letters.LATIN ? 1 : 0;
      if (letters == Letters.FOREIGN || letters == Letters.MIXED) {
        suspects.add(i);
      }
    }
    // a text that is mostly in another script is not a translation with remains
    return suspects.size() > latin / 2 ? List.of() : warnings(text, suspects);
  }

  private static List<Warning> warnings(ParsedText text, List<Integer> suspects) {
    List<Warning> warnings = new ArrayList<>();
    for (int i = 0; i < suspects.size(); ) {
      int first = suspects.get(i);
      int last = first;
      boolean mixed = false;
      while (i < suspects.size() && suspects.get(i) <= last + 1) {
        last = suspects.get(i);
        mixed |= letters(text.token(last).word()) == Letters.MIXED;
        i++;
      }
      Span span = text.span(first, last + 1);
      if (mixed || !explained(text, first, last)) {
        warnings.add(
            new Warning(
                Warning.Kind.SCRIPT,
                List.of(span),
                (mixed
                        ? "\"%s\" mixes letters of two scripts; it may be a damaged word"
                        : "\"%s\" was left in another script; its translation is missing")
                    .formatted(Excerpt.of(text.text().slice(span)))));
      }
    }
    return warnings;
  }

  /** Whether the words stand in parentheses or quotation marks, or are followed by parentheses. */
  private static boolean explained(ParsedText text, int first, int last) {
    List<Token> tokens = text.tokens();
    if (text.quotationAt(tokens.get(first).start()).isPresent()) {
      return true;
    }
    if (last + 1 < tokens.size() && tokens.get(last + 1).word().equals("(")) {
      return true;
    }
    for (int i = first - 1; i >= 0 && i > first - 8; i--) {
      String word = tokens.get(i).word();
      if (word.equals("(") || word.equals("[")) {
        return true;
      }
      if (word.equals(")") || word.equals("]") || word.equals(".")) {
        return false;
      }
    }
    return false;
  }

  private static Letters letters(String word) {
    int latin = 0;
    int foreign = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x250) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        if (script == UnicodeScript.LATIN) {
          latin++;
        } else if (script != UnicodeScript.COMMON
            && script != UnicodeScript.INHERITED
            && !isModifier(c)) {
          // a lone Greek letter is a symbol: alpha, micro, beta
          foreign += script == UnicodeScript.GREEK && word.length() < 4 ? 0 : 1;
        }
      }
    }
    if (foreign == 0) {
      return latin == 0 ? Letters.NONE : Letters.LATIN;
    }
    return latin == 0 ? Letters.FOREIGN : Letters.MIXED;
  }

  private static boolean isModifier(int c) {
    return Character.getType(c) == Character.MODIFIER_LETTER;
  }
}
