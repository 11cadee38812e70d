package io.glyphstream.recognition.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.document.Affine;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.SessionFactory;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PageRecognizerTest {

  private static final String SHA256 = "ab".repeat(32);
  private static final int LEFT_STROKE = 13;

  private static GlyphClassifier classifier;

  @BeforeAll
  static void open() {
    classifier = GlyphClassifier.openDefault(SessionFactory.ON_CPU);
  }

  @AfterAll
  static void close() {
    classifier.close();
  }

  @Test
  void glyphsBecomeWordsLinesAndTextInPixelsOfTheScan() {
    Affine twiceAsLarge = new Affine(2, 0, 10, 0, 2, 20);
    SegmentedPage page = page(0, new PageGeometry(900, 400, 300, 0, twiceAsLarge), strokes(3));

    Transcript transcript =
        new PageRecognizer(classifier).recognize(List.of(page)).get(0).transcript();

    Line line = transcript.lines().get(0);
    assertEquals(2, line.words().size());
    Word first = line.words().get(0);
    assertEquals(List.of(2, 1), line.words().stream().map(w -> w.characters().size()).toList());
    assertEquals(new Box(10, 140, 40, 80), first.characters().get(0).box());
    assertEquals(3, first.characters().get(0).alternatives().size());
    assertEquals(line.text(), transcript.text());
    assertEquals(
        first.characters().stream().mapToDouble(Glyph::confidence).min().orElseThrow(),
        first.confidence());
    assertEquals(classifier.metadata().id(), transcript.model());
    assertTrue("1lI".indexOf(transcript.text().charAt(0)) >= 0, transcript.text());
  }

  @Test
  void pagesOfABatchKeepTheirOwnCropsAndFailuresTheirReason() {
    Rejection rejection = new Rejection(RejectionReason.TRUNCATED, "it ends early");
    PageRecognizer recognizer = new PageRecognizer(classifier);
    SegmentedPage one = page(0, PageGeometry.upright(400, 200, 300), strokes(3));
    SegmentedPage failed = SegmentedPage.failed(new PageId("d", 1, 3, 1), SHA256, rejection);
    SegmentedPage other = page(2, PageGeometry.upright(400, 200, 300), bars(3));

    List<RecognizedPage> together = recognizer.recognize(List.of(one, failed, other));

    assertEquals(recognizer.recognize(List.of(one)).get(0), together.get(0));
    assertEquals(one.crops(), together.get(0).crops());
    assertEquals(rejection, together.get(1).transcript().failure());
    assertEquals(Transcript.Status.FAILED, together.get(1).transcript().status());
    assertEquals(recognizer.recognize(List.of(other)).get(0), together.get(2));
  }

  @Test
  void pageWithoutInkYieldsEmptyTranscript() {
    SegmentedPage blank =
        new SegmentedPage(
            new PageId("d", 0, 1, 1),
            SHA256,
            null,
            PageGeometry.upright(10, 10, 300),
            List.of(),
            new CropBatch(new byte[0]));

    Transcript transcript =
        new PageRecognizer(classifier).recognize(List.of(blank)).get(0).transcript();

    assertEquals("", transcript.text());
    assertEquals(Transcript.Status.READ, transcript.status());
  }

  /** Two glyphs, a space, one glyph. */
  private static SegmentedPage page(int index, PageGeometry geometry, CropBatch crops) {
    List<Cut> cuts =
        List.of(new Cut(0, 0, 0), new Cut(35, 5, 0.1), new Cut(80, 40, 0.999), new Cut(150, 0, 0));
    List<Candidate> candidates =
        List.of(
            new Candidate(0, 1, new Box(0, 60, 20, 40), 0),
            new Candidate(1, 2, new Box(40, 60, 20, 40), 1),
            new Candidate(2, 3, new Box(110, 60, 20, 40), 2));
    LineLattice line =
        new LineLattice(new Box(0, 60, 130, 40), new LineMetrics(100, 0, 40), cuts, candidates);
    return new SegmentedPage(
        new PageId("d", index, 3, 1), SHA256, null, geometry, List.of(line), crops);
  }

  /** Upright strokes, as a 1 is written. */
  private static CropBatch strokes(int count) {
    byte[] pixels = new byte[count * CropBatch.CROP_BYTES];
    for (int crop = 0; crop < count; crop++) {
      for (int y = 3; y < 25; y++) {
        for (int x = LEFT_STROKE; x < LEFT_STROKE + 3; x++) {
          pixels[crop * CropBatch.CROP_BYTES + y * CropBatch.SIDE + x] = (byte) 255;
        }
      }
    }
    return new CropBatch(pixels);
  }

  /** Level strokes, which no model takes for upright ones. */
  private static CropBatch bars(int count) {
    byte[] upright = strokes(count).pixels();
    byte[] pixels = new byte[upright.length];
    for (int i = 0; i < pixels.length; i++) {
      int within = i % CropBatch.CROP_BYTES;
      int transposed = within % CropBatch.SIDE * CropBatch.SIDE + within / CropBatch.SIDE;
      pixels[i - within + transposed] = upright[i];
    }
    return new CropBatch(pixels);
  }
}
