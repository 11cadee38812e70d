package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.benchmarks.page.TruthGlyph;
import io.glyphstream.benchmarks.page.TruthPage;
import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Transcript;
import java.util.List;

/**
 * The sums over pages that one reader read.
 *
 * @param text how far their texts are from the truth
 * @param segmentation how many of their glyphs were found
 * @param pages how many they are
 * @param seconds that reading them took
 */
record GroupScore(TextScore text, SegmentationScore segmentation, int pages, double seconds) {

  static final GroupScore NOTHING =
      new GroupScore(TextScore.NOTHING, SegmentationScore.NOTHING, 0, 0);

  static GroupScore of(TruthPage truth, Transcript transcript, double seconds) {
    List<Box> right =
        truth.lines().stream()
            .flatMap(line -> line.glyphs().stream())
            .map(TruthGlyph::box)
            .toList();
    List<Box> read = transcript.glyphs().map(Glyph::box).toList();
    return new GroupScore(
        TextScore.of(truth.text(), transcript.text()),
        SegmentationScore.of(right, read),
        1,
        seconds);
  }

  GroupScore plus(GroupScore other) {
    return new GroupScore(
        text.plus(other.text),
        segmentation.plus(other.segmentation),
        pages + other.pages,
        seconds + other.seconds);
  }

  double secondsPerPage() {
    return seconds / pages;
  }
}
