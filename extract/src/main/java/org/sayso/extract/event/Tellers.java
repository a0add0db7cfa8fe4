package org.sayso.extract.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.model.ParsedText;
import org.sayso.model.Span;
import org.sayso.model.Statement;

/** On whose word every token stands: the innermost statement whose content holds it. */
final class Tellers {

  private record Piece(int first, int end, int statement) {}

  private final List<Statement> statements;
  private final int[] tellers;
  private final BitSet cues = new BitSet();
  private final Map<String, Statement> byId = new HashMap<>();

  Tellers(ParsedText text, List<Statement> statements) {
    this.statements = statements;
    this.tellers = new int[text.tokens().size()];
    Arrays.fill(tellers, -1);
    List<Piece> pieces = new ArrayList<>();
    for (int s = 0; s < statements.size(); s++) {
      Statement statement = statements.get(s);
      byId.put(statement.id(), statement);
      for (Span span : statement.attribution().content()) {
        pieces.add(new Piece(text.tokenAt(span.start()), text.tokenAt(span.end() - 1) + 1, s));
      }
      for (Span span : statement.attribution().cue()) {
        cues.set(text.tokenAt(span.start()), text.tokenAt(span.end() - 1) + 1);
      }
    }
    // longer pieces first, so that what stands inside them is laid over
    pieces.sort(Comparator.comparingInt((Piece p) -> p.first - p.end));
    for (Piece piece : pieces) {
      Arrays.fill(
          tellers,
          Math.min(piece.first, tellers.length),
          Math.min(piece.end, tellers.length),
          piece.statement);
    }
  }

  /** The statement that tells the token with this index; empty in the outlet's own voice. */
  Optional<Statement> of(int token) {
    return tellers[token] < 0 ? Optional.empty() : Optional.of(statements.get(tellers[token]));
  }

  /** Whether both tokens stand on the same word. */
  boolean together(int a, int b) {
    return tellers[a] == tellers[b];
  }

  /** Whether the token belongs to a cue. */
  boolean isCue(int token) {
    return cues.get(token);
  }

  Optional<Statement> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
