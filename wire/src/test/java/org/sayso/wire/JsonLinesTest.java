package org.sayso.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.model.Reading;
import org.sayso.model.Rejected;
import org.sayso.model.Span;

class JsonLinesTest {

  private final JsonLines lines = new JsonLines();
  private final JsonLinesReader reader = new JsonLinesReader();

  @Test
  void writesTheWireFormKeyForKey() {
    assertThat(lines.line(Readings.harbour()))
        .isEqualTo(
            """
            {"schema":"sayso/1",\
            "document":{"id":"d-harbour","origin":"reports/harbour.txt","outlet":"Harbour Post",\
            "title":"Port rejects ferry charges","language":"en","published":"2026-07-03",\
            "text":"The port authority of Lorvania told the agency LNA on Friday that the charges \
            are baseless. Its director Mara Ilk said Colonel Jon Tarr of Sudmark had alleged and \
            alleged that Lorvanian tugs rammed a ferry in June. \\"Our tugs were moored,\\" she \
            said."},\
            "actors":[\
            {"id":"a1","name":"port authority of Lorvania","kind":"ORGANISATION","role":null,\
            "country":"LRV","sector":"GOV","mentions":[[0,30]]},\
            {"id":"a2","name":"Mara Ilk","kind":"PERSON","role":"director","country":"LRV",\
            "sector":"GOV","mentions":[[92,113],[239,242]]},\
            {"id":"a3","name":"Jon Tarr","kind":"PERSON","role":"Colonel","country":"SDM",\
            "sector":"MIL","mentions":[[119,146]]}],\
            "statements":[\
            {"id":"s1","speaker":"a1","source":[[0,30]],"cue":[[31,35]],"content":[[61,90]],\
            "manner":"INDIRECT","act":"DENY","type":"DENY","toward":[],"within":null,\
            "confidence":0.91},\
            {"id":"s2","speaker":"a2","source":[[92,113]],"cue":[[114,118]],"content":[[119,213]],\
            "manner":"INDIRECT","act":"ASSERT","type":"ASSERT","toward":[],"within":null,\
            "confidence":0.88},\
            {"id":"s3","speaker":"a3","source":[[119,146]],"cue":[[147,170]],"content":[[171,213]],\
            "manner":"INDIRECT","act":"ACCUSE","type":"ACCUSE","toward":["a1"],"within":"s2",\
            "confidence":0.64},\
            {"id":"s4","speaker":"a2","source":[[239,242]],"cue":[[243,248]],"content":[[215,238]],\
            "manner":"DIRECT","act":"DENY","type":"DENY","toward":[],"within":null,\
            "confidence":0.97}],\
            "answers":[{"answer":"s4","claim":"s3","relation":"DENIES","confidence":0.8}],\
            "events":[{"id":"e1","root":"ASSAULT","cameo":"190","actor":["a1"],"recipient":["a3"],\
            "source":["a1"],"target":["a3"],"time":"PAST","negated":false,"date":"2026-06",\
            "place":null,"standing":"DISPUTED","statements":["s3","s4"],"evidence":[[176,213]]}],\
            "warnings":[{"kind":"REPETITION","spans":[[151,170]],\
            "message":"\\"alleged\\" stands twice"}]}\
            """);
  }

  @Test
  void writesARejectedInputWithItsReason() {
    assertThat(lines.line(new Rejected("photo.txt", "this is a PNG image, not text")))
        .isEqualTo(
            "{\"schema\":\"sayso/1\",\"origin\":\"photo.txt\","
                + "\"rejected\":\"this is a PNG image, not text\"}");
  }

  @Test
  void saysWhatIsNotKnownAsNullOrAnEmptyList() {
    assertThat(lines.line(Readings.silent("Rain fell.")))
        .contains("\"outlet\":null,\"title\":null,\"language\":null,\"published\":null")
        .endsWith("\"actors\":[],\"statements\":[],\"answers\":[],\"events\":[],\"warnings\":[]}");
  }

  @Test
  void addsTheChainOnlyWhenAsked() {
    assertThat(lines.line(Readings.harbour())).doesNotContain("\"chain\"");
    assertThat(new JsonLines(new WireOptions(true)).line(Readings.harbour()))
        .contains(
            "\"confidence\":0.64,\"chain\":["
                + "{\"kind\":\"OUTLET\",\"name\":\"Harbour Post\",\"actor\":null,"
                + "\"statement\":null},"
                + "{\"kind\":\"RELAY\",\"name\":\"Mara Ilk\",\"actor\":\"a2\","
                + "\"statement\":\"s2\"},"
                + "{\"kind\":\"SPEAKER\",\"name\":\"Jon Tarr\",\"actor\":\"a3\","
                + "\"statement\":null}]");
  }

  @Test
  void readsBackWhatItWrote() {
    Reading before = Readings.harbour();
    JsonLines whole = new JsonLines(new WireOptions(true));
    Reading after = reading(whole.line(before));
    assertThat(after.statements()).isEqualTo(before.statements());
    assertThat(after.chains()).isEqualTo(before.chains());
    assertThat(after.answers()).isEqualTo(before.answers());
    assertThat(after.events()).isEqualTo(before.events());
    assertThat(after.warnings()).isEqualTo(before.warnings());
    assertThat(after.cast().actors()).isEqualTo(before.cast().actors());
    assertThat(after.document().text()).isEqualTo(before.document().text());
    assertThat(whole.line(after)).isEqualTo(whole.line(before));
  }

  @Test
  void readsBackARejectedInput() {
    Rejected rejected = new Rejected("a\tb", "it is empty");
    assertThat(reader.read(lines.line(rejected))).isEqualTo(Outcome.of(rejected));
  }

  @Test
  void countsAnEmojiAsOne() {
    Reading before =
        Readings.speech("o", "🙂🙂 Ada said 🚢 ships sail.", "Ada", "said", "🚢 ships sail");
    String line = lines.line(before);
    assertThat(line).contains("\"source\":[[3,6]],\"cue\":[[7,11]],\"content\":[[12,24]]");
    assertThat(reading(line).statements()).isEqualTo(before.statements());
  }

  @Test
  void countsRightToLeftTextInReadingOrder() {
    String text = "قال الوزير إن الميناء مفتوح";
    Reading before = Readings.speech("o", text, "الوزير", "قال", "إن الميناء مفتوح");
    String line = lines.line(before);
    assertThat(line).contains(text, "\"cue\":[[0,3]]");
    Span content = reading(line).statements().getFirst().attribution().content().getFirst();
    assertThat(text.substring(content.start(), content.end())).isEqualTo("إن الميناء مفتوح");
  }

  @Test
  void replacesHalfASurrogatePairWithoutMovingTheSpans() throws CharacterCodingException {
    String line =
        lines.line(Readings.speech("o", "\uDE42x Ada said \uD83D no.\uD83D", "Ada", "said", "no"));
    assertThat(line)
        .contains("\"text\":\"\uFFFDx Ada said \uFFFD no.\uFFFD\"", "\"source\":[[3,6]]");
    ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(line));
    assertThat(StandardCharsets.UTF_8.decode(bytes).toString()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u000B", "\u001C", "\u0000"})
  void keepsADocumentOnOneLineWhateverItHolds(String odd) {
    Reading before =
        Readings.speech("o" + odd, "a" + odd + "Ada said" + odd + "no", "Ada", "said", "no");
    String line = lines.line(before);
    assertThat(line.codePoints().noneMatch(c -> odd.indexOf(c) >= 0)).isTrue();
    assertThat(reading(line).document().text()).isEqualTo(before.document().text());
    assertThat(reading(line).statements()).isEqualTo(before.statements());
  }

  @Test
  void saysWhereALineIsWrong() {
    assertThatThrownBy(() -> reader.read("{\"schema\":\"sayso/1\",\"document\":{\"id\":7}}"))
        .hasMessage("\"document.id\" must be a string");
    assertThatThrownBy(() -> reader.read("{\"schema\":\"sayso/9\"}"))
        .hasMessageContaining("\"sayso/9\"");
    assertThatThrownBy(() -> reader.read("[1, 2]")).hasMessage("the line is no JSON object");
    assertThatThrownBy(() -> reader.read("{\"a\":")).hasMessageContaining("no JSON");
    String line = lines.line(Readings.harbour());
    assertThatThrownBy(() -> reader.read(line.replace("[171,213]", "[171,913]")))
        .hasMessageContaining("\"statements[2].content\" has the span [171, 913)")
        .hasMessageContaining("248 code points");
    assertThatThrownBy(() -> reader.read(line.replace("\"ACCUSE\"", "\"BLAME\"")))
        .hasMessageContaining("\"statements[2].act\" is \"BLAME\", not one of [ASSERT, ");
  }

  @Test
  void takesAttributionsFromPredictionsAndFromTheWireForm() {
    AttributionLines predictions = new AttributionLines();
    AttributionLines.Predicted own = predictions.read(lines.line(Readings.harbour()));
    assertThat(own.document()).isEqualTo("harbour");
    assertThat(own.attributions().get(2).content()).isEqualTo(List.of(Span.of(171, 213)));
    assertThat(predictions.read("{\"doc\":\"x.y\",\"attributions\":[{\"content\":[[1,4]]}]}"))
        .isEqualTo(
            new AttributionLines.Predicted(
                "x.y",
                List.of(
                    new AttributionLines.Pieces(List.of(), List.of(), List.of(Span.of(1, 4))))));
  }

  private Reading reading(String line) {
    return ((Outcome.Read) reader.read(line)).reading();
  }
}
