package org.sayso.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of a set of texts that answer others, with what people say of them.
 *
 * <p>The sets are told apart by their fields: {@code questions} and {@code answers}; {@code claim}
 * and {@code body}; {@code a} and {@code b}; {@code text} alone.
 */
public sealed interface ComparedGold {

  /**
   * Questions and answers from one occasion; the answer of each has its place.
   *
   * @param questions at least one
   * @param answers as many
   */
  record Exchange(List<String> questions, List<String> answers) implements ComparedGold {

    /** Copies both lists. */
    public Exchange {
      questions = List.copyOf(questions);
      answers = List.copyOf(answers);
      if (questions.isEmpty() || questions.size() != answers.size()) {
        throw new IllegalArgumentException(
            "there are %d questions and %d answers; each answer must have one of its own"
                .formatted(questions.size(), answers.size()));
      }
    }
  }

  /**
   * A claim and an answer.
   *
   * @param set what kind of texts they are: claims (with articles), arguments, speeches
   * @param claim empty if it is not known
   * @param label as the set has it
   */
  record Pair(String set, String claim, String answer, String label) implements ComparedGold {}

  /**
   * Reads one line.
   *
   * @throws IllegalArgumentException saying what is wrong with the line and where
   */
  static ComparedGold read(String line) {
    JsonTree tree = JsonTree.parse(line);
    if (tree.has("questions")) {
      return exchange(tree);
    }
    if (tree.has("body")) {
      return new Pair("claims", tree.text("claim"), tree.text("body"), tree.text("label"));
    }
    if (tree.has("a")) {
      return new Pair("arguments", tree.text("a"), tree.text("b"), tree.text("label"));
    }
    return new Pair("speeches", "", tree.text("text"), tree.text("label"));
  }

  private static Exchange exchange(JsonTree tree) {
    Map<String, String> questions = new HashMap<>();
    tree.objects("questions").forEach(q -> questions.put(q.text("qid"), q.text("text")));
    List<JsonTree> answers = tree.objects("answers");
    return new Exchange(
        answers.stream()
            .map(
                answer -> {
                  String question = questions.get(answer.text("gold"));
                  if (question == null) {
                    throw answer.wrong("gold", "names no question: " + answer.text("gold"));
                  }
                  return question;
                })
            .toList(),
        answers.stream().map(answer -> answer.text("text")).toList());
  }
}
