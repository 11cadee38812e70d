package io.glyphstream.benchmarks.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.PageGeometry;
import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.recognition.score.FormTruth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Test
  void textIsScoredWithItsSpacesWhateverTheirLength() {
    TextScore score = TextScore.of("two words\nmore", "two  word more ");
    assertEquals(new TextScore(1, 14, 1, 3), score);
    assertEquals(1 / 14.0, score.characterErrorRate(), 1e-12);
  }

  @Test
  void oneBoxStandsForOneGlyphAndHasToCoverHalf() {
    List<Box> truth = List.of(new Box(0, 0, 10, 10), new Box(20, 0, 10, 10));
    List<Box> both = List.of(new Box(0, 0, 30, 10));
    List<Box> shifted = List.of(new Box(2, 0, 10, 10), new Box(26, 0, 10, 10));

    assertEquals(new SegmentationScore(0, 1, 2), SegmentationScore.of(truth, both));
    assertEquals(new SegmentationScore(1, 2, 2), SegmentationScore.of(truth, shifted));
    assertEquals(new SegmentationScore(2, 2, 2), SegmentationScore.of(truth, truth));
  }

  @Test
  void printedLinesAreMatchedInAnyOrderWithoutWhatStandsInFields() {
    FormTruth truth =
        new FormTruth(
            List.of(new FormTruth.Field("f", List.of(0, 100, 1000, 50), "01", "10")),
            List.of("first line", "second", "missing"));
    Transcript transcript = transcript(line("sec0nd", 0), line("10", 110), line("first line", 200));

    TextScore score = PrintedLines.score(truth, transcript);

    assertEquals(1 + "missing".length(), score.edits());
    assertEquals("first linesecondmissing".length(), score.characters());
  }

  @Test
  void hocrIsReadWithItsBoxesAndConfidences() {
    Transcript transcript =
        HocrPage.transcript(
            "<span class='ocr_line' id='l'><span class='ocrx_word' id='w'>"
                + "<span class='ocrx_cinfo' title='x_bboxes 1 2 11 22; x_conf 90.5'>A</span>"
                + "<span class='ocrx_cinfo' title='x_bboxes 12 2 20 22; x_conf 80'>&amp;</span>"
                + "</span><span class='ocrx_word' id='v'>"
                + "<span class='ocrx_cinfo' title='x_bboxes 30 2 40 22; x_conf 70'>b</span>"
                + "</span></span>");

    assertEquals("A& b", transcript.text());
    Glyph first = transcript.lines().get(0).words().get(0).characters().get(0);
    assertEquals(new Box(1, 2, 10, 20), first.box());
    assertEquals(0.905, first.confidence(), 1e-9);
  }

  private static Transcript transcript(Line... lines) {
    return Transcript.read(
        new PageId("d", 0, 1, 1), "m", "", PageGeometry.upright(1, 1, 300), List.of(lines));
  }

  private static Line line(String text, int y) {
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ")) {
      words.add(
          Word.of(
              word.chars()
                  .mapToObj(Character::toString)
                  .map(one -> new Glyph(new Box(10, y, 5, 5), one, 1, List.of()))
                  .toList()));
    }
    return Line.of(words);
  }
}
