package io.glyphstream.trainer.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.LabelledSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models that are resources of recognition are what they say they are. */
class BundledModelTest {

  /** The data sets are no part of the repository; a developer has them beside it. */
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  private BundleClassifier emnist;

  @BeforeEach
  void open() throws IOException {
    emnist = bundle("lenet5-emnist-byclass");
  }

  @AfterEach
  void close() {
    emnist.close();
  }

  @Test
  void uprightGlyphIsReadAndTransposedOneReadsOtherwise() {
    assertEquals("L", read(Glyphs.letterL()));
    assertNotEquals("L", read(Glyphs.transposed(Glyphs.letterL())));
  }

  @Test
  void defaultModelReadsDigitsAndLetters() {
    assertEquals(62, emnist.metadata().alphabet().size());
    assertEquals(BundleMetadata.CHARACTER_ROLE, emnist.metadata().role());
    assertEquals(BundleMetadata.EMNIST_NORMALISATION, emnist.metadata().normalisation());
  }

  @ParameterizedTest
  @CsvSource({"lenet5-emnist-byclass,emnist-byclass,emnist", "lenet5-mnist,mnist,mnist"})
  void testAccuracyIsThatOfTheMetadata(String name, String dataset, String folder)
      throws IOException {
    Path data = DATA.resolve(folder);
    assumeTrue(Files.isDirectory(data), dataset + " is not in " + data + ": skipped");
    LabelledSet test = Datasets.named(dataset).test(data);

    try (BundleClassifier bundle = bundle(name)) {
      double stated = Double.parseDouble(bundle.metadata().metrics().get("accuracy.test"));
      assertEquals(stated, Evaluation.of(bundle, test).accuracy(), 1e-4);
    }
  }

  private String read(byte[] crop) {
    float[] probabilities = emnist.probabilities(new CropBatch(crop))[0];
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return emnist.metadata().alphabet().get(best);
  }

  private static BundleClassifier bundle(String name) throws IOException {
    String resource = name + ".onnx";
    try (InputStream in = BundleMetadata.class.getResourceAsStream(resource)) {
      return new BundleClassifier(in.readAllBytes());
    }
  }
}
