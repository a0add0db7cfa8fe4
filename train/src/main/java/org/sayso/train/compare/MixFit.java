package org.sayso.train.compare;

import java.util.ArrayList;
import java.util.List;
import org.sayso.language.compare.PairComparer;
import org.sayso.wire.ComparedGold.Exchange;

/**
 * Fits how the features of two texts make the odds that one answers the other, on exchanges that
 * the network did not learn from: which of all answers is right (conditional logit), then a scale
 * and a constant that make the odds of single pairs right, one right pair to three wrong ones.
 */
final class MixFit {

  private static final int ROUNDS = 4000;
  private static final double RATE = 0.5;
  private static final double WRONG_TO_RIGHT = 3;

  private MixFit() {}

  /** Three weights and a constant. */
  static double[] of(PairComparer comparer, List<Exchange> exchanges) {
    List<double[][][]> features = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      int n = exchange.questions().size();
      double[][][] own = new double[n][n][];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          own[i][j] = comparer.features(exchange.questions().get(i), exchange.answers().get(j));
        }
      }
      features.add(own);
    }
    double[] weights = {10, 10, 5};
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = slope(features, weights);
      for (int d = 0; d < weights.length; d++) {
        weights[d] = Math.max(0, weights[d] + RATE * slope[d]);
      }
    }
    return scaled(features, weights);
  }

  /** Of the mean log-likelihood of the right question of each answer. */
  private static double[] slope(List<double[][][]> features, double[] weights) {
    double[] slope = new double[weights.length];
    int count = 0;
    for (double[][][] own : features) {
      for (int j = 0; j < own.length; j++) {
        double sum = 0;
        double[] mean = new double[weights.length];
        double most = Double.NEGATIVE_INFINITY;
        for (double[][] row : own) {
          most = Math.max(most, dot(weights, row[j]));
        }
        for (double[][] row : own) {
          double share = Math.exp(dot(weights, row[j]) - most);
          sum += share;
          for (int d = 0; d < mean.length; d++) {
            mean[d] += share * row[j][d];
          }
        }
        for (int d = 0; d < mean.length; d++) {
          slope[d] += own[j][j][d] - mean[d] / sum;
        }
        count++;
      }
    }
    for (int d = 0; d < slope.length; d++) {
      slope[d] /= Math.max(1, count);
    }
    return slope;
  }

  private static double[] scaled(List<double[][][]> features, double[] weights) {
    double scale = 1;
    double constant = -10;
    for (int round = 0; round < ROUNDS; round++) {
      double ofScale = 0;
      double ofConstant = 0;
      double all = 0;
      for (double[][][] own : features) {
        for (int i = 0; i < own.length; i++) {
          for (int j = 0; j < own.length; j++) {
            boolean right = i == j;
            double weight = right ? 1 : WRONG_TO_RIGHT / Math.max(1, own.length - 1);
            double sum = dot(weights, own[i][j]);
            double error = (right ? 1 : 0) - 1 / (1 + Math.exp(-scale * sum - constant));
            ofScale += weight * error * sum;
            ofConstant += weight * error;
            all += weight;
          }
        }
      }
      scale += 0.01 * ofScale / Math.max(1, all);
      constant += ofConstant / Math.max(1, all);
    }
    return new double[] {scale * weights[0], scale * weights[1], scale * weights[2], constant};
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int d = 0; d < one.length; d++) {
      sum += one[d] * other[d];
    }
    return sum;
  }
}
