package io.glyphstream.trainer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.TinyBundles;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.evaluation.BundleClassifier;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.evaluation.Parity;
import io.glyphstream.trainer.export.BundleWeights;
import io.glyphstream.trainer.export.OnnxExporter;
import io.glyphstream.trainer.network.Networks;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;

class RejectPriorTest {

  private static final String NETWORK = "lenet5";
  private static final List<String> ALPHABET = List.of("0", "1", BundleMetadata.REJECT);
  private static final CropBatch CROPS = Glyphs.noise(20, 1);

  @Test
  void championIsTrainedAtTheShareThatIsShownAndMovedBack() {
    BundleMetadata metadata = metadata(List.of(0.495, 0.495, 0.01));
    byte[] champion =
        OnnxExporter.export(Networks.named(NETWORK).build(ALPHABET.size(), 1), metadata);
    RejectPrior prior = new RejectPrior(metadata);

    byte[] shown = prior.asShown(champion, NETWORK, halfRejects());

    float[] before = probabilities(champion)[0];
    float[] after = probabilities(shown)[0];
    double odds = 0.5 / 0.01 * 0.99 / 0.5;
    assertEquals(odds, after[2] / after[0] * before[0] / before[2], odds / 1000);

    MultiLayerNetwork network = Networks.named(NETWORK).build(ALPHABET.size(), 2);
    BundleWeights.load(shown, network);
    TrainedNetwork back =
        prior.asExpected(new TrainedNetwork(network, null, List.of(0.25, 0.25, 0.5)), 1);

    assertEquals(0.01, back.classShares().get(2), 1e-9);
    try (BundleClassifier first = new BundleClassifier(champion)) {
      double difference =
          Parity.greatestDifference(new NetworkClassifier(back.network()), first, CROPS);
      assertTrue(difference < Parity.TOLERANCE, () -> "differs by " + difference);
    }
  }

  @Test
  void championThatDoesNotSayWhatItExpectsStaysAsItIs() {
    byte[] champion = {1, 2, 3};

    assertSame(
        champion, new RejectPrior(metadata(List.of())).asShown(champion, NETWORK, halfRejects()));
    assertSame(
        champion,
        new RejectPrior(TinyBundles.metadata("tiny", "1.0.0"))
            .asShown(champion, NETWORK, Glyphs.bars(10, 1)));
  }

  private static float[][] probabilities(byte[] onnx) {
    try (BundleClassifier classifier = new BundleClassifier(onnx)) {
      return classifier.probabilities(CROPS);
    }
  }

  private static LabelledSet halfRejects() {
    return new LabelledSet(Glyphs.noise(4, 2), new int[] {0, 1, 2, 2}, ALPHABET);
  }

  private static BundleMetadata metadata(List<Double> classShares) {
    return new BundleMetadata(
        NETWORK,
        "1.0.0",
        BundleMetadata.CHARACTER_ROLE,
        ALPHABET,
        classShares,
        BundleMetadata.EMNIST_NORMALISATION,
        1,
        "noise",
        "",
        Map.of(),
        "0123abcd");
  }
}
