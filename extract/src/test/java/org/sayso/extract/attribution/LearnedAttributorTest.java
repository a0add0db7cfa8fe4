package org.sayso.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sayso.language.EnglishParser;
import org.sayso.model.Alignment;
import org.sayso.model.Attribution;
import org.sayso.model.Dates;
import org.sayso.model.Document;
import org.sayso.model.Evidence;
import org.sayso.model.Evidence.Candidate;
import org.sayso.model.Evidence.Kind;
import org.sayso.model.Evidence.Role;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Text;

/** What is decided upon given evidence. Words are joined by spaces; every word is a token. */
class LearnedAttributorTest {

  private static final LearnedAttributor ATTRIBUTOR =
      new LearnedAttributor(Confidence.ofAnchor(0.4));

  private final List<Candidate> candidates = new ArrayList<>();
  private ParsedText text = parse("");
  private float[][] anywhere = new float[Role.values().length][0];

  private static ParsedText parse(String text) {
    return new EnglishParser()
        .parse(
            new Document(
                "d",
                "test",
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                Dates.NONE,
                Text.of(text),
                List.of(),
                Alignment.NONE));
  }

  private LearnedAttributorTest in(String words) {
    text = parse(words);
    return this;
  }

  /**
   * A candidate by one letter each token: s, c, t for a source, cue or content of .9; S, C, T for
   * one of .4; a dot for nothing.
   */
  private LearnedAttributorTest candidate(double probability, boolean nested, String letters) {
    assertThat(letters).hasSize(text.tokens().size());
    float[][] roles = new float[Role.values().length][letters.length()];
    for (int t = 0; t < letters.length(); t++) {
      int role = "sct".indexOf(Character.toLowerCase(letters.charAt(t)));
      if (role >= 0) {
        roles[role][t] = Character.isLowerCase(letters.charAt(t)) ? 0.9f : 0.4f;
      }
    }
    boolean cue = letters.contains("c");
    int anchor = letters.indexOf(cue ? 'c' : 't');
    candidates.add(
        new Candidate(anchor, cue ? Kind.CUE : Kind.CONTENT, nested, probability, 0, roles));
    return this;
  }

  /** Tokens that nothing is known of but what the candidates say. */
  private Evidence evidence() {
    return new Evidence(candidates, anywhere);
  }

  private List<String> found() {
    return ATTRIBUTOR.attribute(text, evidence()).stream()
        .map(a -> words(a.source()) + " | " + words(a.cue()) + " | " + words(a.content()))
        .toList();
  }

  private String words(List<Span> spans) {
    return String.join(" + ", spans.stream().map(text.text()::slice).toList());
  }

  @Test
  void takesTheLikelyTokensOfEachRole() {
    assertThat(in("Ann said that it rains .").candidate(0.9, false, "scttt.").found())
        .containsExactly("Ann | said | that it rains");
  }

  @Test
  void joinsBothHalvesOfASplitQuotation() {
    assertThat(
            in("\" It rains , \" Ann said , \" again \"")
                .candidate(0.9, false, "tttttsc.ttt")
                .found())
        .containsExactly("Ann | said | \" It rains , \" + \" again \"");
  }

  @Test
  void fillsASmallGapThatNothingElseStandsIn() {
    assertThat(in("Ann said that it rains again .").candidate(0.9, false, "sctt.t.").found())
        .containsExactly("Ann | said | that it rains again");
  }

  @Test
  void leavesOutWhatIsNotLikelyEnough() {
    assertThat(in("Ann said that it rains .").candidate(0.3, false, "scttt.").found()).isEmpty();
    assertThat(in("Ann said that it rains .").candidate(0.9, false, "sc....").found())
        .as("without content")
        .isEmpty();
  }

  @Test
  void takesTheBestStretchWhereNothingIsLikely() {
    assertThat(in("Ann said that it rains .").candidate(0.9, false, "SctTT.").found())
        .containsExactly("Ann | said | that");
    candidates.clear();
    assertThat(in("Ann said that it rains .").candidate(0.9, false, "scTTT.").found())
        .containsExactly("Ann | said | that it rains");
  }

  @Test
  void keepsTheSurerOfTwoThatShareACue() {
    assertThat(
            in("Ann has said that it rains .")
                .candidate(0.5, false, "sccttt.")
                .candidate(0.8, false, "s.cttt.")
                .found())
        .containsExactly("Ann | said | that it rains");
  }

  @Test
  void keepsTheSurerOfTwoWithTheSameContent() {
    assertThat(
            in("Ann said , Bob said it rains now .")
                .candidate(0.8, false, "...scttt.")
                .candidate(0.5, false, "sc...ttt.")
                .found())
        .containsExactly("Bob | said | it rains now");
  }

  @Test
  void aNestedOneNeedsAnotherAroundIt() {
    String words = "Ann said Bob said it rains .";
    assertThat(in(words).candidate(0.9, true, "..sctt.").found()).isEmpty();
    assertThat(in(words).candidate(0.8, false, "sctttt.").found())
        .containsExactly("Ann | said | Bob said it rains", "Bob | said | it rains");
  }

  @Test
  void aNestedContentEndsWithTheOneAroundIt() {
    assertThat(
            in("Ann said Bob said it rains , she added .")
                .candidate(0.9, false, "sctttt....")
                .candidate(0.8, true, "..scttttt.")
                .found())
        .containsExactly("Ann | said | Bob said it rains", "Bob | said | it rains");
  }

  @Test
  void contentWithoutACueHasNone() {
    assertThat(in("It rains . We wait .").candidate(0.9, false, "...ttt").found())
        .containsExactly(" |  | We wait .");
  }

  @Test
  void aQuotationThatIsMostlyFilledIsTakenWhole() {
    assertThat(
            in("Ann said \" it rains again today \" .").candidate(0.9, false, "sc.ttttt.").found())
        .containsExactly("Ann | said | \" it rains again today \"");
  }

  @Test
  void confidenceIsThatOfTheFit() {
    Attribution found =
        new LearnedAttributor(new Confidence(List.of(0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0), 0, 0))
            .attribute(
                in("Ann said that it rains .").candidate(0.9, false, "scttt.").text, evidence())
            .getFirst();
    assertThat(found.confidence()).isEqualTo(1 / (1 + Math.exp(-0.5)));
  }
}
