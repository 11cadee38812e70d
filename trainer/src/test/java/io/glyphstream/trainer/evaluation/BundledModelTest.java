package io.glyphstream.trainer.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.Glyphs;
import io.glyphstream.trainer.dataset.CharacterAlphabet;
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

  /** Just below what docs/training.md states, on the 15,000 crops of our own test part. */
  private static final double EMNIST_ACCURACY = 0.865;

  private BundleClassifier glyphnet;

  @BeforeEach
  void open() throws IOException {
    glyphnet = bundle("glyphnet");
  }

  @AfterEach
  void close() {
    glyphnet.close();
  }

  @Test
  void uprightGlyphIsReadAndTransposedOneReadsOtherwise() {
    assertEquals("L", read(Glyphs.letterL()));
    assertNotEquals("L", read(Glyphs.transposed(Glyphs.letterL())));
  }

  @Test
  void defaultModelReadsDigitsLettersAndMarksAndRejects() {
    BundleMetadata metadata = glyphnet.metadata();

    assertEquals(CharacterAlphabet.CHARACTERS, metadata.alphabet());
    assertEquals(83, metadata.classShares().size());
    assertEquals(BundleMetadata.CHARACTER_ROLE, metadata.role());
    assertEquals(BundleMetadata.EMNIST_NORMALISATION, metadata.normalisation());
  }

  @Test
  void noiseIsRejected() {
    assertEquals(BundleMetadata.REJECT, read(Glyphs.noise(1, 1).crop(0)));
  }

  @Test
  void defaultModelReadsEmnistAsWellAsItsCardSays() throws IOException {
    Path data = DATA.resolve("emnist");
    assumeTrue(Files.isDirectory(data), "EMNIST is not in " + data + ": skipped");
    LabelledSet test = Datasets.named("emnist-byclass").test(data);

    Evaluation evaluation = Evaluation.of(glyphnet, test.in(glyphnet.metadata().alphabet()));

    assertTrue(evaluation.accuracy() > EMNIST_ACCURACY, "accuracy " + evaluation.accuracy());
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
    float[] probabilities = glyphnet.probabilities(new CropBatch(crop))[0];
    int best = 0;
    for (int label = 1; label < probabilities.length; label++) {
      best = probabilities[label] > probabilities[best] ? label : best;
    }
    return glyphnet.metadata().alphabet().get(best);
  }

  private static BundleClassifier bundle(String name) throws IOException {
    String resource = name + ".onnx";
    try (InputStream in = BundleMetadata.class.getResourceAsStream(resource)) {
      return new BundleClassifier(in.readAllBytes());
    }
  }
}
