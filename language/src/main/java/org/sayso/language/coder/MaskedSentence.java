package org.sayso.language.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sayso.language.encoder.Input;
import org.sayso.language.encoder.WordPiece;
import org.sayso.model.SourceAndTarget;
import org.sayso.model.Span;

/**
 * A sentence as the coder sees it: the words {@code source} and {@code target} stand for the two
 * actors, so that who they are does not count; their pieces have types of their own.
 */
public final class MaskedSentence {

  /** How many types of pieces there are: of the text, of the source, of the target. */
  public static final int TYPES = 3;

  /** The most pieces that are looked at; of a longer sentence those around the actors. */
  public static final int MOST = 126;

  private static final int SOURCE = 1;
  private static final int TARGET = 2;

  /** Pieces with their types. */
  private record Part(int[] pieces, int type) {}

  private MaskedSentence() {}

  /** The input for a sentence. */
  public static Input of(String text, SourceAndTarget actors, WordPiece vocabulary) {
    record Place(Span span, int type) {}
    List<Place> places = new ArrayList<>();
    actors.source().ifPresent(span -> places.add(new Place(span, SOURCE)));
    actors.target().ifPresent(span -> places.add(new Place(span, TARGET)));
    places.sort(Comparator.comparingInt(place -> place.span().start()));
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Place place : places) {
      add(parts, text.substring(at, place.span().start()), vocabulary);
      String word = place.type() == SOURCE ? "source" : "target";
      parts.add(new Part(vocabulary.pieces(word), place.type()));
      at = place.span().end();
    }
    add(parts, text.substring(at), vocabulary);
    return input(parts, vocabulary);
  }

  private static void add(List<Part> parts, String text, WordPiece vocabulary) {
    if (!text.isBlank()) {
      parts.add(new Part(vocabulary.pieces(text), 0));
    }
  }

  private static Input input(List<Part> parts, WordPiece vocabulary) {
    int all = parts.stream().mapToInt(part -> part.pieces().length).sum();
    int before = 0;
    for (Part part : parts) {
      if (part.type() != 0) {
        break;
      }
      before += part.pieces().length;
    }
    int skipped = all <= MOST ? 0 : Math.clamp(before - MOST / 4, 0, all - MOST);
    int count = Math.min(all, MOST);
    long[] ids = new long[count + 2];
    long[] types = new long[count + 2];
    ids[0] = vocabulary.begin();
    ids[count + 1] = vocabulary.end();
    int p = -skipped;
    for (Part part : parts) {
      for (int piece : part.pieces()) {
        if (p >= 0 && p < count) {
          ids[p + 1] = piece;
          types[p + 1] = part.type();
        }
        p++;
      }
    }
    return new Input(ids, types);
  }
}
