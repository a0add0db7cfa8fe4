package org.sayso.evaluate;

import java.util.List;
import org.sayso.model.Text;

/**
 * A text with the attributions that a person marked in it.
 *
 * @param name file name of the text without its ending
 * @param text the text exactly as in the file
 * @param attributions in the order of the annotation file
 */
public record GoldDocument(String name, Text text, List<Marked> attributions) {

  /** Copies the list. */
  public GoldDocument {
    attributions = List.copyOf(attributions);
  }
}
