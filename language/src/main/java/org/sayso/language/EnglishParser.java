package org.sayso.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.sayso.language.tagger.Tagger;
import org.sayso.model.Document;
import org.sayso.model.NounPhrase;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Zone;

/**
 * Cuts English documents into sentences and tokens with parts of speech and lemmas, and finds
 * quotations and noun phrases.
 *
 * <p>Zones of the document that are not prose yield no tokens; but a speaker label with a name is a
 * sentence of its own, since it says who speaks. Loading takes some 20 ms. Thread-safe; keeps no
 * state between calls.
 *
 * <pre>{@code
 * ParsedText parsed = new EnglishParser().parse(document);
 * parsed.tokens().get(0).lemma();
 * }</pre>
 */
public final class EnglishParser {

  private static final String WEIGHTS = "tagger-en.bin.gz";

  private final Segmenter segmenter = new Segmenter();
  private final Lemmatizer lemmatizer = new Lemmatizer();
  private final Tagger tagger = loadTagger();

  /** A parser with the models that come with this module. */
  public EnglishParser() {}

  private static Tagger loadTagger() {
    try (InputStream in = new GZIPInputStream(Resources.open(WEIGHTS), 1 << 16)) {
      return Tagger.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "model "
              + WEIGHTS
              + " cannot be read: "
              + e.getMessage()
              + "; build the language module again",
          e);
    }
  }

  /** The document cut up; empty lists if it has no prose. */
  public ParsedText parse(Document document) {
    String text = document.text().value();
    List<Span> paragraphs = prose(document);
    Set<Integer> labels = labels(document);
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 8);
    List<Sentence> sentences = new ArrayList<>();
    List<NounPhrase> phrases = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      for (List<Span> words : segmenter.sentences(text, paragraphs.get(p))) {
        Sentence sentence = sentence(text, words, p, tokens);
        sentences.add(sentence);
        if (labels.contains(paragraphs.get(p).start())) {
          tokens.subList(sentence.first(), sentence.end()).replaceAll(this::inLabel);
        }
        NounPhraseChunker.chunk(tokens, sentence, phrases);
      }
    }
    return new ParsedText(
        document, tokens, sentences, QuotationFinder.find(text, paragraphs), phrases);
  }

  private Sentence sentence(String text, List<Span> spans, int paragraph, List<Token> tokens) {
    int first = tokens.size();
    String[] words = new String[spans.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.substring(spans.get(i).start(), spans.get(i).end());
    }
    PartOfSpeech[] tags = tagger.tag(words);
    TagMender.mend(words, tags);
    for (int i = 0; i < words.length; i++) {
      String lower = words[i].toLowerCase(Locale.ROOT);
      PartOfSpeech tag = isMark(words[i]) ? markTag(words[i]) : named(words[i], tags[i]);
      tokens.add(new Token(spans.get(i), words[i], lower, lemmatizer.lemma(lower, tag), tag));
    }
    return new Sentence(first, tokens.size(), paragraph);
  }

  /** In a label words with a capital are names, whatever they would be in a sentence. */
  private Token inLabel(Token token) {
    boolean name =
        Character.isUpperCase(token.word().charAt(0))
            && !token.is(PartOfSpeech.DET, PartOfSpeech.ADP, PartOfSpeech.CCONJ);
    return name
        ? new Token(
            token.span(),
            token.word(),
            token.lower(),
            lemmatizer.lemma(token.lower(), PartOfSpeech.PROPN),
            PartOfSpeech.PROPN)
        : token;
  }

  private static Set<Integer> labels(Document document) {
    return document.zones().stream()
        .filter(z -> z.kind() == Zone.Kind.SPEAKER_LABEL)
        .map(z -> z.span().start())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isMark(String word) {
    return word.codePoints().noneMatch(Tokenizer::isWord);
  }

  /** The corpus calls foreign words X; with a capital they are names to us. */
  private static PartOfSpeech named(String word, PartOfSpeech tag) {
    return tag == PartOfSpeech.X && Character.isUpperCase(word.codePointAt(0))
        ? PartOfSpeech.PROPN
        : tag;
  }

  private static PartOfSpeech markTag(String mark) {
    return "$€£¥%+=<>°".contains(mark) ? PartOfSpeech.SYM : PartOfSpeech.PUNCT;
  }

  /** Paragraphs without the zones: a zone cuts a paragraph in two or takes it away. */
  private static List<Span> prose(Document document) {
    List<Span> prose = new ArrayList<>();
    List<Zone> zones = document.zones();
    int next = 0;
    for (Span paragraph : Paragraphs.of(document.text().value())) {
      int start = paragraph.start();
      while (next < zones.size() && zones.get(next).span().end() <= start) {
        next++;
      }
      for (int z = next; z < zones.size() && zones.get(z).span().start() < paragraph.end(); z++) {
        Span zone = zones.get(z).span();
        if (zone.start() > start) {
          add(document, start, zone.start(), prose);
        }
        if (zones.get(z).kind() == Zone.Kind.SPEAKER_LABEL && zones.get(z).name().isPresent()) {
          add(document, zone.start(), withoutColon(document, zone), prose);
        }
        start = Math.max(start, zone.end());
      }
      if (start < paragraph.end()) {
        add(document, start, paragraph.end(), prose);
      }
    }
    return prose;
  }

  private static int withoutColon(Document document, Span label) {
    boolean colon = document.text().value().charAt(label.end() - 1) == ':';
    return colon ? label.end() - 1 : label.end();
  }

  private static void add(Document document, int from, int to, List<Span> prose) {
    int start = from;
    while (start < to && Tokenizer.isSpace(document.text().value().charAt(start))) {
      start++;
    }
    if (start < to) {
      prose.add(Span.of(start, to));
    }
  }
}
