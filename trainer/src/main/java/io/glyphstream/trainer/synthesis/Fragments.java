package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.random.RandomGenerator;

/**
 * Parts of glyphs, as over-segmentation cuts them off. What a cut leaves that is a plain bar is
 * left out: it can't be told from an I, a 1 or a hyphen.
 *
 * @param pool what is cut
 * @param count how many
 */
record Fragments(InkPool pool, int count) implements CropSource {

  /** Share of the fragments that are cut across instead of down. */
  private static final double ACROSS_SHARE = 0.2;

  /** Both sides of a fragment are at least so long, in cap heights. */
  private static final double LEAST_SIDE = 0.22;

  private static final double LEAST_KEPT = 0.3;
  private static final double MOST_KEPT = 0.7;

  @Override
  public LabelledSet make(RandomGenerator random) {
    CropCollector crops = new CropCollector();
    while (crops.size() < count) {
      GlyphInk whole = pool.draw(random).ink();
      InkPatch part = part(whole.ink(), random);
      double least = LEAST_SIDE * whole.lineCapHeight();
      if (part != null && Math.min(part.box().width(), part.box().height()) >= least) {
        crops.add(new GlyphInk(part, whole.lineCapHeight()), BundleMetadata.REJECT);
      }
    }
    return crops.set();
  }

  /** A part of a glyph; null if it is too thin to be cut, or if the part is blank. */
  static InkPatch part(InkPatch whole, RandomGenerator random) {
    Box box = whole.box();
    if (LEAST_KEPT * Math.min(box.width(), box.height()) < 1) {
      return null;
    }
    double kept = Outline.between(random, LEAST_KEPT, MOST_KEPT);
    boolean first = random.nextBoolean();
    if (random.nextDouble() < ACROSS_SHARE) {
      int y = box.y() + (int) (box.height() * (first ? kept : 1 - kept));
      return whole.within(
          first
              ? Box.between(box.x(), box.y(), box.right(), y)
              : Box.between(box.x(), y, box.right(), box.bottom()));
    }
    int x = box.x() + (int) (box.width() * (first ? kept : 1 - kept));
    return whole.within(
        first
            ? Box.between(box.x(), box.y(), x, box.bottom())
            : Box.between(x, box.y(), box.right(), box.bottom()));
  }
}
