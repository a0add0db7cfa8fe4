package org.sayso.extract.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sayso.extract.actor.ActorFinder;
import org.sayso.extract.attribution.RuleAttributor;
import org.sayso.language.EnglishParser;
import org.sayso.model.Actor;
import org.sayso.model.Alignment;
import org.sayso.model.Cast;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Text;
import org.sayso.model.Voice;
import org.sayso.model.Zone;

/** In the texts ⏎ stands for a paragraph break, and {@code <MS. HALM:>} for a speaker label. */
class VoicesTest {

  private static final EnglishParser PARSER = new EnglishParser();
  private static final RuleAttributor ATTRIBUTOR = new RuleAttributor();
  private static final Voices VOICES = new Voices();
  private static final ActorFinder ACTORS = new ActorFinder();

  @Test
  void aTurnOfATranscriptIsOneStatementWithTheLabelAsItsSource() {
    assertThat(
            heard(
                "<Q:> Is the bridge open? Nobody knows.⏎<MS. HALM:> It is open. It was never closed."))
        .containsExactly(
            "S Q | C | T Is the bridge open? Nobody knows.",
            "S MS. HALM | C | T It is open. It was never closed.");
  }

  @Test
  void whatATurnTellsOfOthersStaysInsideIt() {
    assertThat(
            heard("<Q:> The union says that the bridge is unsafe. Is it?⏎<MS. HALM:> It is not."))
        .containsExactly(
            "S Q | C | T The union says that the bridge is unsafe. Is it?",
            "S The union | C says | T that the bridge is unsafe",
            "S MS. HALM | C | T It is not.");
  }

  @Test
  void aLineOfTheOutletBehindTheLastTurnIsNoPartOfIt() {
    assertThat(heard("<Q:> Is it open?⏎<MS. HALM:> It is.⏎The bridge opened in 1954."))
        .containsExactly("S Q | C | T Is it open?", "S MS. HALM | C | T It is.");
  }

  @Test
  void theSpeakerOfATurnIsTheOneWhoseFullerNameStandsElsewhere() {
    Read read =
        read(
            "Spokeswoman Clara Halm met the press.⏎<Q:> Is the bridge open?⏎<MS. HALM:> We opened it.");
    assertThat(read.speaker(1)).contains("Clara Halm");
    assertThat(read.standsFor("We")).isEqualTo("Clara Halm");
  }

  @Test
  void aStatementGivenWholeGoesOnWhileItSaysWe() {
    assertThat(
            heard(
                "The town council has issued the following statement:⏎"
                    + "The bridge fell on Monday.⏎It was old. We demand that it be rebuilt.⏎"
                    + "The river is four miles long."))
        .containsExactly(
            "S The town council | C has issued the following statement | T The bridge fell on Monday.",
            "S | C | T It was old.",
            "S We | C demand | T that it be rebuilt");
  }

  @Test
  void weIsTheOneWhoseStatementIsGivenWhole() {
    Read read =
        read(
            "The ministry of Ruritania has issued the following statement:⏎"
                + "The bridge fell on Monday.⏎We demand that it be rebuilt.");
    assertThat(read.standsFor("We")).startsWith("ministry");
  }

  @Test
  void aQuotedStatementHasAPieceForEachParagraph() {
    assertThat(heard("The statement of the union reads:⏎\"We left.⏎\"We will not come back.\""))
        .containsExactly(
            "S The statement of the union | C reads | T \"We left. / \"We will not come back.\"");
  }

  @Test
  void aListBehindAColonIsNoStatement() {
    assertThat(heard("The town has three bridges:⏎The old bridge.⏎The new bridge.")).isEmpty();
  }

  @Test
  void inAnInterviewQuestionsAndAnswersAreStatementsWithoutSource() {
    assertThat(
            voices(
                "The Review talks to Aino Kesti.⏎Ms Kesti, why did you leave?⏎I was tired.⏎"
                    + "Did you expect that?⏎No.⏎Will you come back?⏎I do not know.⏎"
                    + "Kesti was minister for five years."))
        .containsExactly(
            "? : Ms Kesti, why did you leave?",
            "Ms Kesti : I was tired.",
            "? : Did you expect that?",
            "Ms Kesti : No.",
            "? : Will you come back?",
            "Ms Kesti : I do not know.");
  }

  @Test
  void aReportWithOneQuestionIsNoInterview() {
    assertThat(voices("Who are you to say that?⏎I do not know.⏎The bridge fell.")).isEmpty();
  }

  private record Read(ParsedText text, Heard heard, Cast cast) {

    Optional<String> speaker(int attribution) {
      return cast.named(heard.attributions().get(attribution).source()).map(Actor::name);
    }

    String standsFor(String word) {
      return cast.mentions().stream()
          .filter(m -> text.text().slice(m.span()).equals(word))
          .map(m -> cast.actor(m.actor()).name())
          .findFirst()
          .orElse("nobody");
    }
  }

  private static Read read(String marked) {
    ParsedText text = PARSER.parse(document(marked));
    Heard heard = VOICES.listen(text, ATTRIBUTOR.attribute(text));
    return new Read(text, heard, ACTORS.find(text, heard.attributions(), heard.voices()));
  }

  private static List<String> heard(String marked) {
    Read read = read(marked);
    return read.heard().attributions().stream()
        .map(
            a ->
                "S %s| C %s| T %s"
                    .formatted(
                        words(read.text(), a.source(), " "),
                        words(read.text(), a.cue(), " "),
                        words(read.text(), a.content(), " / ")))
        .map(line -> line.replaceAll(" /? ?$", "").strip())
        .toList();
  }

  private static List<String> voices(String marked) {
    Read read = read(marked);
    List<String> lines = new ArrayList<>();
    for (Voice voice : read.heard().voices()) {
      String source = voice.source().isEmpty() ? "?" : words(read.text(), voice.source(), "");
      lines.add(source.strip() + " : " + read.text().text().slice(voice.span()));
    }
    return lines;
  }

  private static String words(ParsedText text, List<Span> pieces, String behind) {
    return pieces.stream().map(p -> text.text().slice(p) + behind).collect(Collectors.joining());
  }

  private static Document document(String marked) {
    StringBuilder plain = new StringBuilder();
    List<Zone> labels = new ArrayList<>();
    Matcher label = Pattern.compile("<([^>]+):>").matcher(marked.replace("⏎", "\n\n"));
    while (label.find()) {
      label.appendReplacement(plain, "");
      String name = label.group(1);
      Span span = Span.of(plain.length(), plain.length() + name.length() + 1);
      plain.append(name).append(':');
      labels.add(
          new Zone(
              Zone.Kind.SPEAKER_LABEL,
              span,
              name.equals("Q") ? Optional.empty() : Optional.of(name)));
    }
    label.appendTail(plain);
    return new Document(
        "d",
        "test",
        Optional.empty(),
        Optional.empty(),
        Optional.of("en"),
        Dates.NONE,
        Text.of(plain.toString()),
        labels,
        Alignment.NONE);
  }
}
