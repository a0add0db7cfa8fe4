package org.sayso.extract.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.model.Attribution;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Voice;

/**
 * Adds to the attributions of single sentences what goes on over paragraphs in one voice: turns of
 * a transcript ({@link Turns}), statements given whole ({@link Relayed}), interviews without labels
 * ({@link Interview}).
 *
 * <p>Works beside any attributor: it needs the text and the attributions found so far. Thread-safe;
 * keeps no state between calls.
 *
 * <pre>{@code
 * Heard heard = new Voices().listen(parsed, attributor.attribute(parsed));
 * }</pre>
 */
public final class Voices {

  private final Relayed relayed = new Relayed();

  /** Voices by the rules that come with this package. */
  public Voices() {}

  /** The attributions with those of the voices, and the voices. */
  public Heard listen(ParsedText text, List<Attribution> attributions) {
    Layout layout = new Layout(text);
    Notes notes = new Notes(text, attributions);
    if (!Turns.find(layout, notes)) {
      relayed.find(layout, notes);
      Interview.find(layout, notes);
    }
    List<Attribution> all = new ArrayList<>(notes.attributions());
    all.sort(
        Comparator.comparingInt(Voices::start)
            .thenComparing(a -> a.extent().end(), Comparator.reverseOrder()));
    List<Voice> voices = new ArrayList<>(notes.voices());
    voices.sort(Comparator.comparing(Voice::span));
    return new Heard(all, voices);
  }

  private static int start(Attribution attribution) {
    int content = attribution.content().getFirst().start();
    List<Span> cue = attribution.cue();
    return cue.isEmpty() ? content : Math.min(content, cue.getFirst().start());
  }
}
