package org.sayso.pipeline;

import org.sayso.language.coder.RootCoder;
import org.sayso.model.Coding;
import org.sayso.model.ModelUnavailable;
import org.sayso.model.SourceAndTarget;
import org.sayso.model.Text;

/**
 * Codes single sentences: what a source does or says toward a target. Make one and share it: it is
 * thread-safe and loads its model once, with the first sentence.
 *
 * <pre>{@code
 * Text text = Text.of("Ruritania shelled the port of Nordland.");
 * Coding coding = Coder.create().code(text, SourceAndTarget.find(text.value(), "Ruritania", "Nordland"));
 * System.out.println(coding.root()); // ASSAULT
 * }</pre>
 */
public final class Coder {

  private final RootCoder coder;

  private Coder(RootCoder coder) {
    this.coder = coder;
  }

  /**
   * A coder with the model that comes with it.
   *
   * @throws ModelUnavailable in a build without models
   */
  public static Coder create() {
    return new Coder(
        RootCoder.shipped()
            .orElseThrow(
                () ->
                    new ModelUnavailable(
                        "this build has no model to code with; build sayso again, or take the whole"
                            + " of a release")));
  }

  /**
   * The code of a sentence.
   *
   * @throws ModelUnavailable if the model's file is broken, or cannot run on this machine
   */
  public Coding code(Text sentence, SourceAndTarget actors) {
    return coder.code(sentence, actors);
  }
}
