package org.sayso.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import java.util.function.ToIntFunction;
import org.sayso.pipeline.Sayso;

/** A program that finds who says what, to be timed. */
enum Engine {
  SAYSO("sayso") {
    @Override
    ToIntFunction<String> load() {
      Sayso sayso = Sayso.create();
      return text -> sayso.read(text).statements().size();
    }
  },
  CORENLP("CoreNLP quote pipeline") {
    @Override
    ToIntFunction<String> load() {
      Properties settings = new Properties();
      settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
      // The lightest coreference that works on dependencies; attribution of quotes to speakers reads it.
      settings.setProperty("coref.algorithm", "statistical");
      settings.setProperty("threads", "1");
      StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
      return text -> {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document.quotes().size();
      };
    }
  };

  private final String title;

  Engine(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Loads the models; the function reads a text, from any thread, and gives how many statements or quotes it found. */
  abstract ToIntFunction<String> load();
}
