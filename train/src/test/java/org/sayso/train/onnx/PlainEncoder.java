package org.sayso.train.onnx;

/** The encoder as its definition says, one number after the other; slow, and easy to trust. */
final class PlainEncoder {

  private final Weights weights;

  PlainEncoder(Weights weights) {
    this.weights = weights;
  }

  /** The scores of the pieces of one window. */
  double[][] scores(long[] ids, long[] types) {
    double[][] states = states(ids, types);
    double[][] inner = gelu(linear("head.hidden", states));
    double[][] scores = linear("head.out", inner);
    add(scores, product("head.direct.weight", states));
    return scores;
  }

  /** The scores of one window as a whole. */
  double[] scoresOfWhole(long[] ids, long[] types) {
    double[][] sum = new double[1][weights.hidden()];
    for (double[] state : states(ids, types)) {
      add(sum, new double[][] {state});
    }
    double norm = 0;
    for (double number : sum[0]) {
      norm += number * number;
    }
    for (int i = 0; i < sum[0].length; i++) {
      sum[0][i] /= Math.sqrt(norm);
    }
    return linear("head.labels", sum)[0];
  }

  private double[][] states(long[] ids, long[] types) {
    int hidden = weights.hidden();
    double[][] states = new double[ids.length][hidden];
    for (int t = 0; t < ids.length; t++) {
      for (int i = 0; i < hidden; i++) {
        states[t][i] =
            (double) weights.array("embeddings.word")[(int) ids[t] * hidden + i]
                + weights.array("embeddings.type")[(int) types[t] * hidden + i]
                + weights.array("embeddings.position")[t * hidden + i];
      }
    }
    norm("embeddings.norm", states);
    for (int layer = 0; layer < weights.layers(); layer++) {
      String prefix = "layer." + layer + ".";
      double[][] attended = linear(prefix + "attention.output", attention(prefix, states));
      add(attended, states);
      norm(prefix + "attention.norm", attended);
      double[][] inner = gelu(linear(prefix + "intermediate", attended));
      states = linear(prefix + "output", inner);
      add(states, attended);
      norm(prefix + "output.norm", states);
    }
    return states;
  }

  private double[][] attention(String prefix, double[][] states) {
    double[][] query = linear(prefix + "query", states);
    double[][] key = linear(prefix + "key", states);
    double[][] value = linear(prefix + "value", states);
    int hidden = weights.hidden();
    int size = hidden / weights.attentionHeads();
    double[][] mixed = new double[states.length][hidden];
    for (int from = 0; from < hidden; from += size) {
      for (int t = 0; t < states.length; t++) {
        double[] shares = new double[states.length];
        double sum = 0;
        for (int u = 0; u < states.length; u++) {
          double similarity = 0;
          for (int i = from; i < from + size; i++) {
            similarity += query[t][i] * key[u][i];
          }
          shares[u] = Math.exp(similarity / Math.sqrt(size));
          sum += shares[u];
        }
        for (int u = 0; u < states.length; u++) {
          for (int i = from; i < from + size; i++) {
            mixed[t][i] += shares[u] / sum * value[u][i];
          }
        }
      }
    }
    return mixed;
  }

  private double[][] linear(String name, double[][] in) {
    double[][] out = product(name + ".weight", in);
    float[] bias = weights.array(name + ".bias");
    for (double[] row : out) {
      for (int i = 0; i < row.length; i++) {
        row[i] += bias[i];
      }
    }
    return out;
  }

  private double[][] product(String name, double[][] in) {
    float[] matrix = weights.array(name);
    int columns = weights.shape(name)[1];
    double[][] out = new double[in.length][columns];
    for (int t = 0; t < in.length; t++) {
      for (int i = 0; i < in[t].length; i++) {
        for (int j = 0; j < columns; j++) {
          out[t][j] += in[t][i] * matrix[i * columns + j];
        }
      }
    }
    return out;
  }

  private static void add(double[][] to, double[][] more) {
    for (int t = 0; t < to.length; t++) {
      for (int i = 0; i < to[t].length; i++) {
        to[t][i] += more[t][i];
      }
    }
  }

  private void norm(String name, double[][] rows) {
    float[] scale = weights.array(name + ".weight");
    float[] bias = weights.array(name + ".bias");
    for (double[] row : rows) {
      double mean = 0;
      for (double number : row) {
        mean += number / row.length;
      }
      double variance = 0;
      for (double number : row) {
        variance += (number - mean) * (number - mean) / row.length;
      }
      for (int i = 0; i < row.length; i++) {
        row[i] = (row[i] - mean) / Math.sqrt(variance + 1e-12) * scale[i] + bias[i];
      }
    }
  }

  private static double[][] gelu(double[][] rows) {
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] / 2 * (1 + erf(row[i] / Math.sqrt(2)));
      }
    }
    return rows;
  }

  /** By its series, which is exact for the small arguments here. */
  private static double erf(double x) {
    if (Math.abs(x) > 5) {
      return Math.signum(x);
    }
    double sum = 0;
    double term = x;
    for (int n = 0; n < 120; n++) {
      sum += term / (2 * n + 1);
      term *= -x * x / (n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * sum;
  }
}
