package org.sayso.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sayso.language.EnglishParser;
import org.sayso.model.Alignment;
import org.sayso.model.Attribution;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Text;
import org.sayso.model.Token;

/**
 * Parses a mention that stands alone: in a sentence of its own, in which it is the one who speaks,
 * with the context before it, so that it finds there whom it refers to. What is known of it, that
 * it is a noun phrase, overrules the tagger: in {@code Somali pirates} nothing is a verb.
 */
final class MentionParser {

  private static final String CUE = "said";
  private static final String CONTENT = "so";

  /** A parsed mention and the attribution that makes it a source. */
  record Parsed(ParsedText text, Attribution said) {

    List<Span> words() {
      return said.source();
    }
  }

  private final EnglishParser parser = new EnglishParser();

  /** The mention in its sentence; the first letter becomes a capital. */
  Parsed parse(String mention, Optional<String> context) {
    String before = context.filter(c -> !c.isBlank()).map(c -> c.strip() + "\n\n").orElse("");
    String words = mention.substring(0, 1).toUpperCase(Locale.ROOT) + mention.substring(1);
    String text = before + words + " " + CUE + " " + CONTENT + ".";
    Span source = Span.of(before.length(), before.length() + words.length());
    int cue = source.end() + 1;
    int content = cue + CUE.length() + 1;
    Attribution said =
        new Attribution(
            List.of(source),
            List.of(Span.of(cue, cue + CUE.length())),
            List.of(Span.of(content, content + CONTENT.length())),
            1);
    return new Parsed(asPhrase(parser.parse(document(text)), source), said);
  }

  private static Document document(String text) {
    return new Document(
        "mention",
        "mention",
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        Dates.NONE,
        Text.of(text),
        List.of(),
        Alignment.NONE);
  }

  /** The text with one base noun phrase for each part of the mention that prepositions cut. */
  private static ParsedText asPhrase(ParsedText text, Span mention) {
    int first = text.tokenAt(mention.start());
    int end = text.tokenAt(mention.end() - 1) + 1;
    List<Token> tokens = new ArrayList<>(text.tokens());
    List<NounPhrase> phrases = new ArrayList<>();
    text.nounPhrases().stream().filter(phrase -> phrase.end() <= first).forEach(phrases::add);
    int from = first;
    for (int i = first; i <= end; i++) {
      if (i == end || cuts(tokens.get(i))) {
        if (i > from) {
          mend(tokens, from, i, first);
          phrases.add(new NounPhrase(from, i, i - 1));
        }
        from = i + 1;
      }
    }
    text.nounPhrases().stream().filter(phrase -> phrase.first() >= end).forEach(phrases::add);
    return new ParsedText(text.document(), tokens, text.sentences(), text.quotations(), phrases);
  }

  private static boolean cuts(Token token) {
    return token.is(PartOfSpeech.ADP, PartOfSpeech.CCONJ, PartOfSpeech.SCONJ)
        || token.is(PartOfSpeech.PUNCT) && !token.word().equals("-") && !token.word().equals("'");
  }

  private static void mend(List<Token> tokens, int from, int end, int first) {
    for (int i = from; i < end; i++) {
      Token token = tokens.get(i);
      boolean last = i == end - 1;
      boolean verbal = token.is(PartOfSpeech.VERB, PartOfSpeech.AUX, PartOfSpeech.INTJ);
      boolean lower = Character.isLowerCase(token.word().codePointAt(0)) || i == first;
      boolean modifies = token.lower().endsWith("ed") || token.lower().endsWith("ing");
      if (verbal && !last && modifies) {
        tokens.set(i, tagged(token, PartOfSpeech.ADJ));
      } else if (verbal || last && lower && end - from > 1 && isModifier(token)) {
        tokens.set(i, tagged(token, lower ? PartOfSpeech.NOUN : PartOfSpeech.PROPN));
      }
    }
  }

  private static boolean isModifier(Token token) {
    return token.is(PartOfSpeech.ADJ, PartOfSpeech.ADV, PartOfSpeech.X);
  }

  private static Token tagged(Token token, PartOfSpeech tag) {
    return new Token(token.span(), token.word(), token.lower(), token.lemma(), tag);
  }
}
