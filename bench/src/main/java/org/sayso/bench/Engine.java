package org.sayso.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.Annotator;
import edu.stanford.nlp.pipeline.AnnotatorImplementations;
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
      settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref");
      // The lightest coreference that works on dependencies; attribution of quotes to speakers
      // reads it.
      settings.setProperty("coref.algorithm", "statistical");
      StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
      // The quote annotator keeps the persons of the text at hand in a field: shared by two threads
      // it fails.
      ThreadLocal<Annotator> quotes =
          ThreadLocal.withInitial(() -> new AnnotatorImplementations().quote(settings));
      return text -> {
        Annotation annotation = new Annotation(text);
        pipeline.annotate(annotation);
        quotes.get().annotate(annotation);
        return annotation.get(CoreAnnotations.QuotationsAnnotation.class).size();
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

  /**
   * Loads the models; the function reads a text, from any thread, and gives how many statements or
   * quotes it found.
   */
  abstract ToIntFunction<String> load();
}
