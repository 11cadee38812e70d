package io.glyphstream.recognition.transcript;

import io.glyphstream.contracts.document.Affine;
import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.contracts.document.Line;
import io.glyphstream.contracts.document.RejectedShape;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.document.Word;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.recognition.decode.DecodedGlyph;
import io.glyphstream.recognition.decode.DecodedLine;
import java.util.ArrayList;
import java.util.List;

/** Makes a transcript of decoded lines: words at the spaces, boxes in px of the page as scanned. */
final class TranscriptAssembler {

  private TranscriptAssembler() {}

  /**
   * The page's transcript, revision 1.
   *
   * @param decoded in reading order; lines without glyphs are left out
   * @param model {@code name/version} of the bundle that read it
   */
  static Transcript assemble(SegmentedPage page, List<DecodedLine> decoded, String model) {
    Affine toScan = page.geometry().uprightToScan();
    List<Line> lines =
        decoded.stream()
            .map(DecodedLine::glyphs)
            .filter(glyphs -> !glyphs.isEmpty())
            .map(glyphs -> Line.of(words(glyphs, toScan)))
            .toList();
    List<RejectedShape> rejected =
        decoded.stream()
            .flatMap(line -> line.rejected().stream())
            .map(shape -> new RejectedShape(toScan.map(shape.box()), shape.confidence()))
            .toList();
    return Transcript.read(
            page.page(), model, page.contentSha256(), page.geometry(), lines, rejected)
        .withImage(page.image());
  }

  private static List<Word> words(List<DecodedGlyph> glyphs, Affine toScan) {
    List<Word> words = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    for (DecodedGlyph glyph : glyphs) {
      if (glyph.startsWord() && !word.isEmpty()) {
        words.add(Word.of(word));
        word.clear();
      }
      word.add(
          new Glyph(
              toScan.map(glyph.box()), glyph.text(), glyph.confidence(), glyph.alternatives()));
    }
    words.add(Word.of(word));
    return words;
  }
}
