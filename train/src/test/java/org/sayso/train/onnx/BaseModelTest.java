package org.sayso.train.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  @Test
  void saysWhichBasesThereAre() {
    assertThatThrownBy(() -> BaseModel.load("bert"))
        .hasMessage("no base \"bert\"; available: bge-small, e5-small, minilm");
  }
}
