package io.glyphstream.trainer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.evaluation.NetworkClassifier;
import io.glyphstream.trainer.export.RandomNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RejectShareTest {

  private static final CropBatch CROP = new CropBatch(new byte[CropBatch.CROP_BYTES]);

  @Test
  void oddsOfTheRejectClassChangeAsItsPriorOddsDo() {
    List<String> alphabet = new ArrayList<>(Glyphs.digits());
    alphabet.set(9, BundleMetadata.REJECT);
    TrainedNetwork shown = network(Collections.nCopies(10, 0.1));
    double before = oddsOfLast(shown);

    TrainedNetwork expected = new RejectShare(0.01).applyTo(shown, alphabet, 1);

    assertEquals(before * (0.01 / 0.99) / (0.1 / 0.9), oddsOfLast(expected), 1e-6);
    assertEquals(0.01, expected.classShares().get(9), 1e-12);
    assertEquals(0.99 / 9, expected.classShares().get(0), 1e-12);
  }

  @Test
  void alphabetWithoutRejectClassStaysAsItIs() {
    TrainedNetwork shown = network(Collections.nCopies(10, 0.1));

    assertSame(shown, new RejectShare(0.01).applyTo(shown, Glyphs.digits(), 1));
  }

  @Test
  void aShareIsBetweenNothingAndAll() {
    assertThrows(IllegalArgumentException.class, () -> new RejectShare(0));
    assertThrows(IllegalArgumentException.class, () -> new RejectShare(1));
  }

  private static TrainedNetwork network(List<Double> shares) {
    return new TrainedNetwork(RandomNetworks.of(), null, shares);
  }

  private static double oddsOfLast(TrainedNetwork trained) {
    float[] row = new NetworkClassifier(trained.network()).probabilities(CROP)[0];
    return row[9] / (1 - row[9]);
  }
}
