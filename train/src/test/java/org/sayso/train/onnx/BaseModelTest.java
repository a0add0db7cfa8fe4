package org.sayso.train.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseModelTest {

  @ParameterizedTest
  @CsvSource({"minilm, 6", "bge-small, 12", "e5-small, 12"})
  void readsEveryTensorOfABase(String name, int layers) {
    BaseModel base = BaseModel.load(name);

    Weights weights = base.weights();
    assertThat(weights.layers()).isEqualTo(layers);
    assertThat(weights.hidden()).isEqualTo(384);
    assertThat(weights.intermediate()).isEqualTo(1536);
    assertThat(weights.attentionHeads()).isEqualTo(12);
    assertThat(weights.names()).hasSize(5 + 16 * layers);
    assertThat(weights.shape("embeddings.word")).containsExactly(30522, 384);
    assertThat(weights.shape("embeddings.position")).containsExactly(512, 384);
    assertThat(weights.shape("embeddings.type")).containsExactly(2, 384);
    assertThat(weights.shape("layer.5.output.weight")).containsExactly(1536, 384);
    assertThat(weights.array("layer.0.query.weight")).hasSize(384 * 384).doesNotContain(Float.NaN);
  }

  @Test
  void givesTheVocabularyInTheOrderOfIds() {
    BaseModel base = BaseModel.load("minilm");

    assertThat(base.vocabulary()).hasSize(30522);
    assertThat(base.vocabulary().get(0)).isEqualTo("[PAD]");
    assertThat(base.vocabulary().subList(100, 104))
        .containsExactly("[UNK]", "[CLS]", "[SEP]", "[MASK]");
    assertThat(base.vocabulary()).element(2056).isEqualTo("said");
  }

  /** Written anew and with heads that hand the states on, the base gives the states it gave. */
  @Test
  void takesEachTensorForWhatItIs() throws Exception {
    Weights base = BaseModel.load("minilm").weights();
    int hidden = base.hidden();
    float[] same = new float[hidden * hidden];
    for (int i = 0; i < hidden; i++) {
      same[i * hidden + i] = 1;
    }
    Weights weights =
        base.with(
            Map.of(
                "head.hidden.weight", Tensor.of(new float[hidden], hidden, 1),
                "head.hidden.bias", Tensor.of(new float[1], 1),
                "head.direct.weight", Tensor.of(same, hidden, hidden),
                "head.out.weight", Tensor.of(new float[hidden], 1, hidden),
                "head.out.bias", Tensor.of(new float[hidden], hidden)));
    ByteArrayOutputStream ours = new ByteArrayOutputStream();
    OnnxExport.write(weights, Map.of(), Precision.FP32, ours);
    byte[] theirs;
    try (InputStream in = BaseModel.class.getResourceAsStream("/all-minilm-l6-v2.onnx")) {
      theirs = Objects.requireNonNull(in).readAllBytes();
    }
    // [CLS] he said [SEP]
    long[][] ids = {{101, 2002, 2056, 102}};
    assertThat(run(ours.toByteArray(), ids, "scores"))
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(run(theirs, ids, "output_0"));
  }

  private static float[] run(byte[] model, long[][] ids, String output) throws OrtException {
    OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    long[][] ones = {{1, 1, 1, 1}};
    try (OrtSession session = runtime.createSession(model);
        OnnxTensor pieces = OnnxTensor.createTensor(runtime, ids);
        OnnxTensor mask = OnnxTensor.createTensor(runtime, ones);
        OnnxTensor types = OnnxTensor.createTensor(runtime, new long[1][4]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types),
                Set.of(output))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
    }
  }

  @Test
  void saysWhichBasesThereAre() {
    assertThatThrownBy(() -> BaseModel.load("bert"))
        .hasMessage("no base \"bert\"; available: bge-small, e5-small, minilm");
  }
}
