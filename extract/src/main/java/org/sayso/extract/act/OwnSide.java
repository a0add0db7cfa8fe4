package org.sayso.extract.act;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sayso.extract.rules.Clause;
import org.sayso.model.Attribution;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Token;

/**
 * Whose a deed is, seen from who speaks: told by pronouns and by words that the subject shares with
 * the source.
 */
final class OwnSide {

  enum Side {
    OWN,
    OTHER,
    /** Nature, things, or a subject that was not found. */
    NOBODY
  }

  private static final Set<String> FIRST =
      Set.of("i", "we", "our", "ours", "us", "my", "mine", "me", "ourselves", "myself");
  private static final Set<String> THIRD =
      Set.of("it", "he", "she", "they", "its", "his", "her", "their");

  /** Letters that two words of one nation share: {@code Ruritania}, {@code Ruritanian}. */
  private static final int STEM = 5;

  private final ParsedText text;
  private final Set<String> sourceStems = new HashSet<>();
  private final Set<String> nobody;
  private final Span content;

  OwnSide(ParsedText text, Attribution attribution, Set<String> nobody) {
    this.text = text;
    this.nobody = nobody;
    this.content = attribution.content().getFirst();
    for (Span piece : attribution.source()) {
      for (int i = text.tokenAt(piece.start());
          i < text.tokens().size() && text.token(i).start() < piece.end();
          i++) {
        Token token = text.token(i);
        if (isTelling(token)) {
          sourceStems.add(stem(token));
        }
      }
    }
  }

  /** Whose the noun phrase around {@code head} is. */
  Side of(int head) {
    Token token = text.token(head);
    Optional<NounPhrase> phrase = Clause.phrase(text, head);
    int first = phrase.map(NounPhrase::first).orElse(head);
    int end = phrase.map(NounPhrase::end).orElse(head + 1);
    for (int i = first; i < end; i++) {
      if (FIRST.contains(text.token(i).lower())) {
        return Side.OWN;
      }
    }
    boolean quoted = text.quotationAt(token.start()).isPresent();
    Token opening = text.token(first);
    if (!quoted && THIRD.contains(opening.lower())) {
      // "said it fired back": a pronoun that opens what is reported stands for who reports
      boolean opens = text.tokenAt(content.start()) >= first - 3;
      return opens || !opening.lower().equals("they") ? Side.OWN : Side.OTHER;
    }
    if (nobody.contains(token.lemma())) {
      return Side.NOBODY;
    }
    for (int i = first; i < end; i++) {
      if (isTelling(text.token(i)) && sourceStems.contains(stem(text.token(i)))) {
        return Side.OWN;
      }
    }
    return Side.OTHER;
  }

  private static boolean isTelling(Token token) {
    return token.is(PartOfSpeech.PROPN)
        || (token.is(PartOfSpeech.ADJ) && Character.isUpperCase(token.word().charAt(0)));
  }

  private static String stem(Token token) {
    return token.lower().length() <= STEM ? token.lower() : token.lower().substring(0, STEM);
  }
}
