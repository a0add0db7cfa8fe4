package org.sayso.language.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sayso.model.ModelUnavailable;

/** The models that come with this module. A build without models has none of them. */
public final class Shipped {

  private static final String ATTRIBUTION = "attribution-en.onnx";
  private static final String VOCABULARY = "vocabulary.txt";

  private Shipped() {}

  /** The model that finds who says what. */
  static Optional<Encoder> encoder() {
    return file(Shipped.class, ATTRIBUTION)
        .map(file -> new Encoder(vocabulary(), name(ATTRIBUTION), file));
  }

  /**
   * A model without tables of its own: it uses those of the model that finds who says what.
   *
   * @param owner the class it stands beside
   */
  public static Optional<Scorer> scorer(Class<?> owner, String name) {
    Optional<ModelFile> tables = file(Shipped.class, ATTRIBUTION);
    return file(owner, name)
        .filter(file -> tables.isPresent())
        .map(file -> new Scorer(name(name), SharedTables.joined(file, tables.orElseThrow())));
  }

  /** The pieces of words that all shipped models know. */
  public static List<String> vocabulary() {
    try (InputStream in = Shipped.class.getResourceAsStream(VOCABULARY)) {
      if (in == null) {
        throw new IOException("there is none beside the model");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new ModelUnavailable(
          "the vocabulary %s cannot be read (%s); build sayso again"
              .formatted(VOCABULARY, e.getMessage()),
          e);
    }
  }

  private static Optional<ModelFile> file(Class<?> owner, String name) {
    return owner.getResource(name) == null
        ? Optional.empty()
        : Optional.of(ModelFile.beside(owner, name));
  }

  private static String name(String file) {
    return "the model " + file;
  }
}
