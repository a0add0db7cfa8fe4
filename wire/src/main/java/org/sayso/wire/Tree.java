package org.sayso.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.model.Statement;

/** The statements of a reading in the order of a tree by {@code within}. */
final class Tree {

  /** A statement and how many statements are around it. */
  record Node(Statement statement, int depth) {}

  private Tree() {}

  /**
   * Every statement once, each after the one it stands within. A statement within none of the list,
   * or within itself by some way around, is a root.
   */
  static List<Node> of(List<Statement> statements) {
    Map<String, List<Statement>> inside = new HashMap<>();
    Set<String> ids = new HashSet<>();
    statements.forEach(statement -> ids.add(statement.id()));
    List<Statement> roots = new ArrayList<>();
    for (Statement statement : statements) {
      statement
          .within()
          .filter(ids::contains)
          .map(outer -> inside.computeIfAbsent(outer, none -> new ArrayList<>()))
          .orElse(roots)
          .add(statement);
    }
    List<Node> nodes = new ArrayList<>(statements.size());
    Set<String> seen = new HashSet<>();
    roots.forEach(root -> descend(root, inside, seen, nodes));
    statements.forEach(inACircle -> descend(inACircle, inside, seen, nodes));
    return nodes;
  }

  private static void descend(
      Statement root, Map<String, List<Statement>> inside, Set<String> seen, List<Node> nodes) {
    Deque<Node> open = new ArrayDeque<>(List.of(new Node(root, 0)));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (!seen.add(node.statement().id())) {
        continue;
      }
      nodes.add(node);
      for (Statement inner : inside.getOrDefault(node.statement().id(), List.of()).reversed()) {
        open.push(new Node(inner, node.depth() + 1));
      }
    }
  }
}
