package io.glyphstream.trainer.synthesis;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.synthesis.GlyphGroup.SetGlyph;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.segment.GlyphInk;
import io.glyphstream.vision.segment.Segmenter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Glyphs cut out of touching neighbours by the segmenter that divides pages: the right cuts with
 * their character, which a neighbour's stroke may stick to or a serif is missing from, and the
 * wrong ones as what is no character. To train on the divisions that decoding meets follows LeCun,
 * Bottou, Bengio and Haffner 1998, section VI.
 *
 * @param groups what is cut up
 * @param count how many crops at least
 */
record TouchingGlyphs(GlyphGroups groups, int count) implements CropSource {

  /** Share of the groups that are three glyphs, so that the middle one is cut at both sides. */
  private static final double THREE_SHARE = 0.3;

  /** Overlap with a glyph, see {@link InkPatch#overlap}, from which a cut is right; by eye. */
  private static final double RIGHT = 0.75;

  /** Below this a cut is wrong; what lies between shows most of a glyph and is left out. */
  private static final double WRONG = 0.55;

  /** Wrong cuts that are narrower, in cap heights, may look like a bar, a bracket or a letter. */
  private static final double LEAST_WIDTH = 0.7;

  /**
   * Most that a line's cap height is misjudged by, |ln|, or that a hand's letters are larger or
   * smaller than NIST's: crops of EMNIST's validation part, made anew with a cap height of 0.7 of
   * theirs, were read 2.9 points worse by a model that had not seen such.
   */
  private static final double MISJUDGED = 0.35;

  /** Share of the wrong cuts that is kept: there are several for each right one. */
  private static final double WRONG_KEPT = 0.4;

  private static final Segmenter SEGMENTER = new Segmenter();

  @Override
  public LabelledSet make(RandomGenerator random) {
    CropCollector crops = new CropCollector();
    while (crops.size() < count) {
      GlyphGroup group = groups.group(random.nextDouble() < THREE_SHARE ? 3 : 2, random);
      List<GlyphInk> cuts = cuts(group);
      group.glyphs().stream()
          .map(glyph -> right(glyph, cuts))
          .filter(Objects::nonNull)
          .forEach(cut -> crops.add(misjudged(cut.ink(), random), cut.character()));
      cuts.stream()
          .filter(cut -> isWrong(cut, group) && random.nextDouble() < WRONG_KEPT)
          .forEach(cut -> crops.add(cut, BundleMetadata.REJECT));
    }
    return crops.set();
  }

  private static GlyphInk misjudged(GlyphInk glyph, RandomGenerator random) {
    double factor = Math.exp(Outline.between(random, -MISJUDGED, MISJUDGED));
    return new GlyphInk(glyph.ink(), factor * glyph.lineCapHeight());
  }

  /** Every candidate that the segmenter finds in a group. */
  static List<GlyphInk> cuts(GlyphGroup group) {
    return SEGMENTER.segment(new PageLayout(List.of(group.line()))).glyphs();
  }

  /** The cut that shows most of a glyph and least besides; null if none shows enough. */
  static InkPool.Drawn right(SetGlyph glyph, List<GlyphInk> cuts) {
    return cuts.stream()
        .max(Comparator.comparingDouble(cut -> cut.ink().overlap(glyph.ink())))
        .filter(cut -> cut.ink().overlap(glyph.ink()) >= RIGHT)
        .map(cut -> new InkPool.Drawn(cut, glyph.character()))
        .orElse(null);
  }

  /** Whether a cut shows no glyph of the group, and looks like no other either. */
  static boolean isWrong(GlyphInk cut, GlyphGroup group) {
    return cut.ink().box().width() >= LEAST_WIDTH * cut.lineCapHeight()
        && group.glyphs().stream().allMatch(glyph -> cut.ink().overlap(glyph.ink()) < WRONG);
  }
}
