package io.glyphstream.recognition.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Alternative;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.RejectedShape;
import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.transcript.RecognizedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SampleSelectorTest {

  private static final PageId PAGE = new PageId("document", 0, 1, 5);

  @Test
  void leastSureComeFirstAndTheLimitHolds() {
    RecognizedPage page = page(PAGE, 0.9, 0.2, 0.4, 0.1, 0.49);

    List<RelabelSample> samples = new SampleSelector(0.5, 3, 0).select(page);

    assertEquals(List.of(0.1, 0.2, 0.4), samples.stream().map(RelabelSample::confidence).toList());
    assertTrue(new SampleSelector(0.5, 0, 0).select(page).isEmpty());
    assertTrue(new SampleSelector(0, 9, 0).select(page).isEmpty());
  }

  @Test
  void sampleShowsTheCropOfItsOwnCharacter() throws IOException {
    RecognizedPage page = page(PAGE, 0.9, 0.2);

    RelabelSample sample = new SampleSelector(0.5, 9, 0).select(page).get(0);

    var image = ImageIO.read(new ByteArrayInputStream(sample.crop()));
    byte[] pixels = (byte[]) image.getRaster().getDataElements(0, 0, 28, 28, null);
    assertEquals(new CropBatch(page.crops().crop(1)), new CropBatch(pixels));
    assertEquals("B", sample.prediction());
  }

  @Test
  void idIsTheCharactersWhateverTheRun() {
    String id = onlyId(page(PAGE, 0.2));

    assertEquals(id, onlyId(page(new PageId("document", 0, 1, 6), 0.2)));
    assertNotEquals(id, onlyId(page(new PageId("other", 0, 1, 5), 0.2)));
    assertNotEquals(id, onlyId(page(new PageId("document", 1, 2, 5), 0.2)));
  }

  @Test
  void chanceDrawsTheShareThatWasAskedForAndAlwaysTheSame() {
    double[] sure = new double[4000];
    Arrays.fill(sure, 1);
    RecognizedPage page = page(PAGE, sure);
    SampleSelector selector = new SampleSelector(0.5, 9, 0.05);

    List<RelabelSample> drawn = selector.select(page);

    // 200 expected, standard deviation 13.8.
    assertEquals(200, drawn.size(), 4 * 13.8);
    assertTrue(drawn.stream().allMatch(sample -> sample.reason() == RelabelSample.Reason.AUDIT));
    assertEquals(drawn, selector.select(page));
  }

  @Test
  void drawnCharacterIsNoUnsureOneAsWell() {
    RecognizedPage page = page(PAGE, 0.1, 0.2, 0.9);

    List<RelabelSample> samples = new SampleSelector(0.5, 9, 1).select(page);

    assertEquals(3, samples.size());
    assertTrue(samples.stream().allMatch(sample -> sample.reason() == RelabelSample.Reason.AUDIT));
  }

  @Test
  void rejectedShapeIsSampledWithItsOwnCropAndNoPrediction() throws IOException {
    byte[] smudge = new byte[CropBatch.CROP_BYTES];
    new Random(2).nextBytes(smudge);
    Transcript transcript =
        Transcript.read(
            PAGE,
            "net/1",
            "ab".repeat(32),
            PageGeometry.upright(500, 100, 300),
            List.of(),
            List.of(new RejectedShape(new Box(5, 6, 30, 20), 0.7)));
    RecognizedPage page =
        new RecognizedPage(transcript, new CropBatch(new byte[0]), new CropBatch(smudge));

    List<RelabelSample> samples = new SampleSelector(0.5, 9, 0).select(page);

    assertEquals(1, samples.size());
    assertEquals(RelabelSample.Reason.REJECTED, samples.get(0).reason());
    assertEquals("", samples.get(0).prediction());
    assertEquals(new Box(5, 6, 30, 20), samples.get(0).box());
    var image = ImageIO.read(new ByteArrayInputStream(samples.get(0).crop()));
    byte[] pixels = (byte[]) image.getRaster().getDataElements(0, 0, 28, 28, null);
    assertEquals(new CropBatch(smudge), new CropBatch(pixels));
    assertTrue(new SampleSelector(0.5, 0, 0).select(page).isEmpty());
  }

  private static String onlyId(RecognizedPage page) {
    return new SampleSelector(0.5, 9, 0).select(page).get(0).id();
  }

  private static RecognizedPage page(PageId id, double... confidences) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < confidences.length; i++) {
      String text = Character.toString('A' + i);
      glyphs.add(
          new Glyph(
              new Box(i * 50, 0, 40, 40),
              text,
              confidences[i],
              List.of(new Alternative(text, confidences[i]))));
    }
    byte[] crops = new byte[confidences.length * CropBatch.CROP_BYTES];
    new Random(1).nextBytes(crops);
    return new RecognizedPage(
        Transcript.read(
            id,
            "net/1",
            "ab".repeat(32),
            PageGeometry.upright(500, 100, 300),
            List.of(Line.of(List.of(Word.of(glyphs))))),
        new CropBatch(crops),
        new CropBatch(new byte[0]));
  }
}
