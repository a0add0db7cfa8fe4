package org.sayso.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.language.Segmenter;
import org.sayso.model.PartOfSpeech;
import org.sayso.model.Span;
import org.sayso.model.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A sentence in our own tokens with the tags of a corpus.
 *
 * @param words the tokens
 * @param tags one each; null where the corpus has no single tag for our token
 */
record TaggedSentence(String[] words, @Nullable PartOfSpeech[] tags) {

  /**
   * Reads a corpus of one JSON object a line: {@code text}, and {@code tokens} as arrays whose
   * first, second and fourth entries are start, end (code points) and universal tag.
   */
  static List<TaggedSentence> read(Path jsonl) throws IOException {
    List<TaggedSentence> sentences = new ArrayList<>();
    JsonMapper mapper = JsonMapper.shared();
    Segmenter segmenter = new Segmenter();
    try (BufferedReader lines = Files.newBufferedReader(jsonl)) {
      for (String line; (line = lines.readLine()) != null; ) {
        JsonNode row = mapper.readTree(line);
        Text text = Text.of(row.get("text").asString());
        @Nullable PartOfSpeech[] tagAt = new PartOfSpeech[text.length()];
        for (JsonNode token : row.get("tokens")) {
          Span span = text.utf16(token.get(0).asInt(), token.get(1).asInt());
          PartOfSpeech tag = PartOfSpeech.valueOf(token.get(3).asString());
          java.util.Arrays.fill(tagAt, span.start(), span.end(), tag);
        }
        for (List<Span> words : segmenter.sentences(text.value())) {
          sentences.add(aligned(text, words, tagAt));
        }
      }
    }
    return sentences;
  }

  /**
   * The tag of our token is that of its last word: {@code Eye-Tracking} is what {@code Tracking}
   * is.
   */
  private static TaggedSentence aligned(
      Text text, List<Span> words, @Nullable PartOfSpeech[] tagAt) {
    String[] forms = new String[words.size()];
    @Nullable PartOfSpeech[] tags = new PartOfSpeech[words.size()];
    for (int i = 0; i < forms.length; i++) {
      Span span = words.get(i);
      forms[i] = text.slice(span);
      for (int at = span.end() - 1;
          at >= span.start() && (tags[i] == null || tags[i] == PartOfSpeech.PUNCT);
          at--) {
        tags[i] = tagAt[at];
      }
    }
    return new TaggedSentence(forms, tags);
  }
}
