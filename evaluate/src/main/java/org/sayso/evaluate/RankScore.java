package org.sayso.evaluate;

import java.util.Arrays;
import java.util.Locale;

/**
 * How well the question of each answer was found among all questions of an occasion. Not
 * thread-safe.
 */
public final class RankScore {

  private int answers;
  private int first;
  private double reciprocal;
  private int assigned;

  /**
   * Adds an occasion.
   *
   * @param scores for each answer how well each question goes with it, the higher the better; as
   *     many questions as answers, the right ones on the diagonal
   */
  public void add(double[][] scores) {
    int[] together = assignment(scores);
    for (int answer = 0; answer < scores.length; answer++) {
      int rank = 1;
      for (int question = 0; question < scores.length; question++) {
        // Of equal scores the wrong one counts as better, so that saying nothing gains nothing.
        if (question != answer && scores[answer][question] >= scores[answer][answer]) {
          rank++;
        }
      }
      answers++;
      first += rank == 1 ? 1 : 0;
      reciprocal += 1.0 / rank;
      assigned += together[answer] == answer ? 1 : 0;
    }
  }

  /** Number of answers. */
  public int answers() {
    return answers;
  }

  /** Share of the answers whose question comes first. */
  public double accuracy() {
    return Metric.share(first, answers);
  }

  /** Mean of one over the rank of the right question. */
  public double meanReciprocalRank() {
    return Metric.share(reciprocal, answers);
  }

  /** Share that is right if each question is given to one answer, so that all is best together. */
  public double assignedAccuracy() {
    return Metric.share(assigned, answers);
  }

  /** One line for people. */
  public String told() {
    return String.format(
        Locale.ROOT,
        "answers %d, first %.4f, mean reciprocal rank %.4f, assigned together %.4f",
        answers,
        accuracy(),
        meanReciprocalRank(),
        assignedAccuracy());
  }

  /**
   * The assignment of rows to columns with the highest sum (Kuhn 1955, in the form of shortest
   * augmenting paths; Jonker and Volgenant 1987).
   */
  static int[] assignment(double[][] scores) {
    int n = scores.length;
    double[] ofRow = new double[n + 1];
    double[] ofColumn = new double[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      double[] least = new double[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      boolean[] done = new boolean[n + 1];
      int[] before = new int[n + 1];
      int column = 0;
      rowOf[0] = row;
      do {
        done[column] = true;
        int current = rowOf[column];
        int next = 0;
        double step = Double.POSITIVE_INFINITY;
        for (int c = 1; c <= n; c++) {
          if (!done[c]) {
            double cost = -scores[current - 1][c - 1] - ofRow[current] - ofColumn[c];
            if (cost < least[c]) {
              least[c] = cost;
              before[c] = column;
            }
            if (least[c] < step) {
              step = least[c];
              next = c;
            }
          }
        }
        for (int c = 0; c <= n; c++) {
          if (done[c]) {
            ofRow[rowOf[c]] += step;
            ofColumn[c] -= step;
          } else {
            least[c] -= step;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[before[column]];
        column = before[column];
      }
    }
    int[] columnOf = new int[n];
    for (int c = 1; c <= n; c++) {
      columnOf[rowOf[c] - 1] = c - 1;
    }
    return columnOf;
  }
}
