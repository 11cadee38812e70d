package io.glyphstream.trainer.synthesis;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.random.RandomGenerator;

/**
 * Two or three glyphs side by side, touching or nearly so, as candidates that span too much show
 * them. Narrow pairs are left out: two bars can't be told from a U or an n.
 *
 * @param pool what is joined
 * @param count how many
 */
record MergedGlyphs(InkPool pool, int count) implements CropSource {

  /** Share of the merged ones that are three. */
  private static final double THREE_SHARE = 0.15;

  /**
   * Most that neighbours overlap by, as a share of the narrower; see the touching-pairs figures.
   */
  private static final double MOST_OVERLAP = 0.15;

  /** Most that neighbours are apart, as a share of the narrower. */
  private static final double MOST_GAP = 0.3;

  /** Merged glyphs are at least so wide, in cap heights. */
  private static final double LEAST_WIDTH = 0.7;

  @Override
  public LabelledSet make(RandomGenerator random) {
    CropCollector crops = new CropCollector();
    while (crops.size() < count) {
      GlyphInk merged = joined(pool.draw(random), pool.draw(random), random);
      if (random.nextDouble() < THREE_SHARE) {
        merged = joined(new InkPool.Drawn(merged, ""), pool.draw(random), random);
      }
      if (merged.ink().box().width() >= LEAST_WIDTH * merged.lineCapHeight()) {
        crops.add(merged, BundleMetadata.REJECT);
      }
    }
    return crops.set();
  }

  /** Both glyphs on one baseline, at the left one's scale. */
  static GlyphInk joined(InkPool.Drawn left, InkPool.Drawn right, RandomGenerator random) {
    double capHeight = left.ink().lineCapHeight();
    InkPatch first = left.ink().ink();
    InkPatch second = right.scaledTo(capHeight);
    int narrower = Math.min(first.box().width(), second.box().width());
    int gap = (int) (narrower * Outline.between(random, -MOST_OVERLAP, MOST_GAP));
    int x = first.box().right() + gap;
    int baseline = first.box().bottom() - (int) (left.descent() * capHeight);
    int y = baseline + (int) (right.descent() * capHeight) - second.box().height();
    return new GlyphInk(first.union(second.movedTo(x, y)), capHeight);
  }
}
