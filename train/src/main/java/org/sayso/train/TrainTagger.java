package org.sayso.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.sayso.language.tagger.Tagger;
import org.sayso.model.PartOfSpeech;

/** Trains the tagger on one corpus file, prints its accuracy on another and writes the weights. */
public final class TrainTagger {

  private static final int ROUNDS = 10;
  private static final long SEED = 20261124;

  private TrainTagger() {}

  /** {@code TRAIN.jsonl DEV.jsonl OUTPUT.bin.gz}. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: TrainTagger TRAIN.jsonl DEV.jsonl OUTPUT.bin.gz");
      System.exit(2);
    }
    List<TaggedSentence> train = TaggedSentence.read(Path.of(args[0]));
    Tagger tagger = TaggerTrainer.train(train, ROUNDS, SEED);
    System.err.printf("%d sentences, %d rounds%n", train.size(), ROUNDS);
    System.err.printf("accuracy on training data %.4f%n", accuracy(tagger, train));
    System.err.printf(
        "accuracy on dev           %.4f%n",
        accuracy(tagger, TaggedSentence.read(Path.of(args[1]))));
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(args[2])))) {
      tagger.write(out);
    }
  }

  static double accuracy(Tagger tagger, List<TaggedSentence> sentences) {
    int right = 0;
    int all = 0;
    for (TaggedSentence sentence : sentences) {
      PartOfSpeech[] guessed = tagger.tag(sentence.words());
      for (int i = 0; i < guessed.length; i++) {
        @Nullable PartOfSpeech gold = sentence.tags()[i];
        if (gold != null) {
          all++;
          right += guessed[i] == gold ? 1 : 0;
        }
      }
    }
    return right / (double) Math.max(1, all);
  }
}
