package org.sayso.cli;

import org.sayso.model.Document;
import org.sayso.model.Reading;
import org.sayso.pipeline.Sayso;

/** What turns documents into readings; made when the first document is there, not before. */
interface Engine {

  /** Reads one document. */
  Reading read(Document document);

  /** Reads a text that is at hand. */
  Reading read(String text);

  /** The pipeline, started on first use. */
  static Engine ofPipeline() {
    return new Engine() {
      @Override
      public Reading read(Document document) {
        return Started.SAYSO.read(document);
      }

      @Override
      public Reading read(String text) {
        return Started.SAYSO.read(text);
      }
    };
  }

  /** Holds the one pipeline of the process; the class loader makes its start thread-safe. */
  final class Started {
    private static final Sayso SAYSO = Sayso.create();

    private Started() {}
  }
}
