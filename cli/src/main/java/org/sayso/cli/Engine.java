package org.sayso.cli;

import java.util.function.Supplier;
import org.sayso.model.ActorList;
import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.pipeline.Sayso;

/** What turns documents into readings; made when the first document is there, not before. */
interface Engine {

  /** Reads one document. */
  Reading read(Document document);

  /** Reads a text that is at hand. */
  Reading read(String text);

  /** One that reads by rules alone, without the learned model. */
  default Engine byRules() {
    return this;
  }

  /** One that knows a list of actors besides. */
  default Engine with(ActorList list) {
    return this;
  }

  /** The pipeline, started on first use. */
  static Engine ofPipeline() {
    return new Pipeline(() -> Started.LEARNED);
  }

  /** A pipeline that is started when it is first needed. */
  record Pipeline(Supplier<Sayso> sayso) implements Engine {

    @Override
    public Reading read(Document document) {
      return sayso.get().read(document);
    }

    @Override
    public Reading read(String text) {
      return sayso.get().read(text);
    }

    @Override
    public Engine byRules() {
      return new Pipeline(() -> Ruled.RULES);
    }

    @Override
    public Engine with(ActorList list) {
      return new Pipeline(new Once<>(() -> sayso.get().with(list)));
    }
  }

  /** Holds the one pipeline of the process; the class loader makes its start thread-safe. */
  final class Started {
    private static final Sayso LEARNED = Sayso.create();

    private Started() {}
  }

  /** The same for the pipeline without a model. */
  final class Ruled {
    private static final Sayso RULES = Sayso.byRules();

    private Ruled() {}
  }
}
