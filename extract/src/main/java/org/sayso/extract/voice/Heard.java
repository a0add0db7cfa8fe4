package org.sayso.extract.voice;

import java.util.List;
import org.sayso.model.Attribution;
import org.sayso.model.Voice;

/**
 * What a text says in the voices of others.
 *
 * @param attributions all attributions in text order, those given and those of the voices; an outer
 *     one stands before those inside it
 * @param voices the voices in text order; they do not overlap
 */
public record Heard(List<Attribution> attributions, List<Voice> voices) {

  /** Copies the lists. */
  public Heard {
    attributions = List.copyOf(attributions);
    voices = List.copyOf(voices);
  }
}
