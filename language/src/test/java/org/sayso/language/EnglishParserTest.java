package org.sayso.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.model.ParsedText;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Quotation;
import org.sayso.model.Sentence;
import org.sayso.model.Span;
import org.sayso.model.Token;
import org.sayso.model.Zone;

class EnglishParserTest {

  private static ParsedText parse(String text, Zone... zones) {
    return Parsed.of(text, zones);
  }

  private static String words(String text) {
    return parse(text).tokens().stream().map(Token::word).collect(Collectors.joining("|"));
  }

  @Test
  void aNameBeforeAVerbIsNoVerb() {
    assertThat(phrases("Mayor Lotte Brink blamed the company."))
        .containsExactly("Mayor Lotte Brink", "the company");
    assertThat(phrases("An embassy official said no.")).startsWith("An embassy official");
    assertThat(phrases("Its envoy, Paul Anker, said so.")).startsWith("Its envoy");
  }

  @Test
  void aSpeakerLabelWithANameIsASentenceOfItsOwn() {
    String text = "MS. HALM: Good morning.\n\nQ: Why?";
    ParsedText parsed =
        parse(
            text,
            new Zone(Zone.Kind.SPEAKER_LABEL, Span.of(0, 9), Optional.of("MS. HALM")),
            new Zone(Zone.Kind.SPEAKER_LABEL, Span.of(25, 27), Optional.empty()));
    assertThat(
            parsed.sentences().stream()
                .map(s -> parsed.text().slice(parsed.span(s.first(), s.end())))
                .toList())
        .containsExactly("MS. HALM", "Good morning.", "Why?");
  }

  private static List<String> sentences(String text) {
    ParsedText parsed = parse(text);
    return parsed.sentences().stream()
        .map(s -> parsed.text().slice(parsed.span(s.first(), s.end())))
        .toList();
  }

  private static List<String> quotations(String text) {
    ParsedText parsed = parse(text);
    return parsed.quotations().stream().map(q -> parsed.text().slice(q.inner())).toList();
  }

  private static List<String> phrases(String text) {
    ParsedText parsed = parse(text);
    return parsed.nounPhrases().stream()
        .map(n -> parsed.text().slice(parsed.span(n.first(), n.end())))
        .toList();
  }

  private static String lemmas(String text) {
    return parse(text).tokens().stream().map(Token::lemma).collect(Collectors.joining(" "));
  }

  @Test
  void cutsCliticsAndKeepsAbbreviationsAndNumbersWhole() {
    assertThat(words("They don't trust Brandt's aides."))
        .isEqualTo("They|do|n't|trust|Brandt|'s|aides|.");
    assertThat(words("Gen. J. Roe of the U.S. paid 1,200.50 at 5 p.m."))
        .isEqualTo("Gen.|J.|Roe|of|the|U.S.|paid|1,200.50|at|5|p.m.");
    assertThat(words("a Saudi-led force — O’Brien’s — left..."))
        .isEqualTo("a|Saudi-led|force|—|O’Brien|’s|—|left|...");
    assertThat(words("''We won't,'' he said -- see https://example.org/a?b=1."))
        .isEqualTo("''|We|wo|n't|,|''|he|said|--|see|https://example.org/a?b=1|.");
  }

  @Test
  void readsCliticsThatStandApartAsTokenisedTextHasThem() {
    assertThat(words("It 's not what they did n't say"))
        .isEqualTo("It|'s|not|what|they|did|n't|say");
  }

  @Test
  void everyCharacterThatIsNotSpaceBelongsToOneToken() {
    String text = "“Ünïcode” — 👍🏽 and ’tis 50% of $3 (so-called) שלום «да» a_b @x #y ''z'' ...";
    ParsedText parsed = parse(text);
    StringBuilder joined = new StringBuilder();
    int end = 0;
    for (Token token : parsed.tokens()) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      end = token.end();
      joined.append(parsed.text().slice(token.span()));
    }
    assertThat(joined.toString()).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void endsSentencesAtStopsButNotAtTitlesInitialsOrReportedQuestions() {
    assertThat(
            sentences(
                "Gen. J. Roe left. Dr. Doe, of Acme Inc., stayed. In the U.S. The mood fell."))
        .containsExactly(
            "Gen. J. Roe left.", "Dr. Doe, of Acme Inc., stayed.", "In the U.S.", "The mood fell.");
    assertThat(sentences("“Why now?” Varga asked. “Go!” Nobody moved."))
        .containsExactly("“Why now?” Varga asked.", "“Go!”", "Nobody moved.");
    assertThat(sentences("It rained.\"It will stop,\" he said.").getFirst())
        .startsWith("It rained.");
  }

  @Test
  void aSingleLineBreakPartsParagraphsUnlessTheTextIsWrapped() {
    assertThat(parse("First line\nSecond line\nThird").sentences()).hasSize(3);
    String wrapped =
        """
        The ministry of transport said on Tuesday that it would close the
        northern road for two weeks, so that workers can repair the bridge
        which the flood of last spring had damaged in several places along
        the river.

        Lorries will have to take the southern road, the ministry added, and
        drivers should expect delays of up to an hour in the mornings and in
        the evenings.
        """;
    assertThat(parse(wrapped).sentences()).hasSize(2);
  }

  @Test
  void findsQuotationsInEveryKindOfMark() {
    assertThat(
            quotations(
                "“One,” he said. \"Two,\" she said. ''Three,'' we said. «Quatre» „Fünf“ 'Six, sir,' I said."))
        .containsExactly("One,", "Two,", "Three,", "Quatre", "Fünf", "Six, sir,");
    assertThat(quotations("The workers' union and the town's mayor aren't ‘friends’."))
        .containsExactly("friends");
  }

  @Test
  void aQuotationWithoutAnEndRunsToTheEndOfItsParagraphAndIsContinuedByTheNext() {
    List<Quotation> found = parse("He said: “First part.\n\n“Second part.”\n\nThird.").quotations();
    assertThat(found).hasSize(2);
    assertThat(found.get(0).closed()).isFalse();
    assertThat(found.get(1).continued()).isTrue();
    assertThat(found.get(1).closed()).isTrue();
  }

  @Test
  void givesLemmas() {
    assertThat(lemmas("She denied that they had accused him of planning it."))
        .isEqualTo("she deny that they have accuse him of plan it .");
    assertThat(lemmas("The ministries insisted; spokeswomen were urging calm."))
        .contains("the ministry insist ;", "spokeswoman be urge calm");
  }

  @Test
  void findsBaseNounPhrases() {
    assertThat(
            phrases(
                "Two senior officials in the foreign ministry said Nordland's general staff knew it."))
        .containsExactly(
            "Two senior officials", "the foreign ministry", "Nordland's general staff", "it");
  }

  @Test
  void zonesYieldNoTokens() {
    String text = "GENEVA (XYZ) - Talks began. (Editing by Jane Roe)";
    ParsedText parsed =
        parse(
            text,
            new Zone(Zone.Kind.DATELINE, Span.of(0, 14), Optional.of("GENEVA")),
            new Zone(Zone.Kind.CREDIT, Span.of(28, text.length()), Optional.empty()));
    assertThat(parsed.tokens()).extracting(Token::word).containsExactly("Talks", "began", ".");
  }

  @Test
  void everyTokenIsInExactlyOneSentenceOfBoundedLength() {
    ParsedText parsed = parse("word ".repeat(5000));
    int covered = 0;
    for (Sentence sentence : parsed.sentences()) {
      assertThat(sentence.first()).isEqualTo(covered);
      assertThat(sentence.end() - sentence.first()).isLessThanOrEqualTo(SentenceSplitter.LONGEST);
      covered = sentence.end();
    }
    assertThat(covered).isEqualTo(5000);
  }

  @Test
  void tagsAPlainSentence() {
    assertThat(
            IntStream.range(0, 5).mapToObj(i -> parse("The ministry rejected it.").token(i).pos()))
        .containsExactly(
            PartOfSpeech.DET,
            PartOfSpeech.NOUN,
            PartOfSpeech.VERB,
            PartOfSpeech.PRON,
            PartOfSpeech.PUNCT);
  }
}
