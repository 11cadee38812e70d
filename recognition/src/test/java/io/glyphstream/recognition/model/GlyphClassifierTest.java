package io.glyphstream.recognition.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.CropBatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlyphClassifierTest {

  private static final SessionFactory ON_CPU = SessionFactory.ON_CPU;

  @Test
  void everyCropHasARowWhateverTheBatch() {
    CropBatch crops = crops(150);
    try (GlyphClassifier classifier = GlyphClassifier.openDefault(ON_CPU)) {
      Logits together = classifier.classify(crops);

      assertEquals(150, together.size());
      assertEquals(classifier.metadata().alphabet().size(), together.alphabetSize());
      for (int i : new int[] {0, 63, 64, 149}) {
        float[] alone = classifier.classify(new CropBatch(crops.crop(i))).values();
        assertArrayEquals(alone, together.rows(i, 1).values(), 1e-3f);
      }
    }
  }

  @Test
  void noCropsGiveNoRows() {
    try (GlyphClassifier classifier = GlyphClassifier.openDefault(ON_CPU)) {
      assertEquals(0, classifier.classify(crops(0)).size());
    }
  }

  @Test
  void manyCallersShareOneSession() {
    CropBatch crops = crops(70);
    try (GlyphClassifier classifier = GlyphClassifier.openDefault(ON_CPU)) {
      float[] expected = classifier.classify(crops).values();

      IntStream.range(0, 20)
          .parallel()
          .forEach(i -> assertArrayEquals(expected, classifier.classify(crops).values(), 1e-3f));
    }
  }

  @Test
  void bundleForOtherCropsIsRefused() throws IOException {
    byte[] other = defaultBundleWith("emnist-28x28-uint8-ink255", "emnist-28x28-uint8-ink000");

    ModelException e =
        assertThrows(ModelException.class, () -> GlyphClassifier.open(other, ON_CPU));

    assertTrue(e.getMessage().contains("normalisation"), e.getMessage());
  }

  @Test
  void fileThatIsNoModelIsRefused() {
    byte[] text = "not a model".getBytes(StandardCharsets.UTF_8);

    assertThrows(ModelException.class, () -> GlyphClassifier.open(text, ON_CPU));
  }

  @Test
  void withoutAGpuCudaComputesOnTheCpuUnlessRequired() {
    SessionFactory wished = new SessionFactory(ExecutionProvider.CUDA, false);
    try (GlyphClassifier classifier = GlyphClassifier.openDefault(wished)) {
      assertEquals(1, classifier.classify(crops(1)).size());
    }
    SessionFactory required = new SessionFactory(ExecutionProvider.CUDA, true);

    ModelException e =
        assertThrows(ModelException.class, () -> GlyphClassifier.openDefault(required).close());

    assertTrue(e.getMessage().startsWith("execution provider cuda is required"), e.getMessage());
  }

  /** The shipped bundle with a text replaced by one of the same length. */
  private static byte[] defaultBundleWith(String text, String replacement) throws IOException {
    try (InputStream bundle =
        GlyphClassifier.class.getResourceAsStream("lenet5-emnist-byclass.onnx")) {
      String bytes = new String(bundle.readAllBytes(), StandardCharsets.ISO_8859_1);
      assertTrue(bytes.contains(text));
      return bytes.replace(text, replacement).getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  private static CropBatch crops(int count) {
    byte[] pixels = new byte[count * CropBatch.CROP_BYTES];
    new Random(count).nextBytes(pixels);
    return new CropBatch(pixels);
  }
}
