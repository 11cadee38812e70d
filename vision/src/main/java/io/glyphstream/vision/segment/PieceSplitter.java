package io.glyphstream.vision.segment;

import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.TextLine;
import io.glyphstream.vision.perceptron.Perceptron;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts the ink of a line where glyphs may touch, and lets cuts go that leave only crumbs or at
 * which hardly ever two glyphs meet.
 */
final class PieceSplitter {

  /** Ink below this, in squares of the stroke's width, is no part worth a cut. */
  private static final double CRUMB = 0.5;

  /**
   * Cuts at which two glyphs are less likely to meet are let go: a quarter of all cuts, and of
   * those at which glyphs do meet one of 1,400, see docs/adr/0020.
   */
  private static final double LEAST_BOUNDARY = 0.002;

  private static final Perceptron MODEL = Perceptron.resource(PieceSplitter.class, "cuts.mlp");

  private final LineMetrics metrics;
  private final List<InkPatch> inks;
  private final double strokeWidth;
  private final CutFinder finder;

  PieceSplitter(TextLine line) {
    this.metrics = line.metrics();
    this.inks = PieceJoiner.join(line.components(), metrics.capHeight());
    this.strokeWidth = StrokeWidth.of(inks);
    this.finder = new CutFinder(metrics.capHeight(), strokeWidth);
  }

  /** All pieces from left to right. */
  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    for (InkPatch ink : inks) {
      addPieces(divided(ink), pieces);
    }
    return pieces;
  }

  /** Every cut that was found, the unlikely ones too. */
  List<InkCut> cuts() {
    List<InkCut> cuts = new ArrayList<>();
    for (InkPatch ink : inks) {
      DividedInk divided = divided(ink);
      List<float[]> features = features(divided);
      for (int i = 0; i < features.size(); i++) {
        cuts.add(new InkCut(features.get(i), divided.parts().get(i), divided.parts().get(i + 1)));
      }
    }
    return cuts;
  }

  private DividedInk divided(InkPatch ink) {
    return DividedInk.of(ink, finder.seams(ink), CRUMB * strokeWidth * strokeWidth);
  }

  /** Those of each cut; ink without cuts, which most is, is not measured. */
  private List<float[]> features(DividedInk divided) {
    if (divided.seams().isEmpty()) {
      return List.of();
    }
    CutFeatures features = new CutFeatures(divided, metrics, strokeWidth);
    return IntStream.range(0, divided.seams().size()).mapToObj(features::of).toList();
  }

  private void addPieces(DividedInk divided, List<Piece> pieces) {
    double[] boundaries = features(divided).stream().mapToDouble(MODEL::probability).toArray();
    int[] kept =
        IntStream.range(0, boundaries.length)
            .filter(cut -> boundaries[cut] >= LEAST_BOUNDARY)
            .toArray();
    List<InkPatch> parts = divided.at(kept).parts();
    for (int i = 0; i < parts.size(); i++) {
      pieces.add(new Piece(parts.get(i), i == 0 ? null : boundaries[kept[i - 1]]));
    }
  }
}
