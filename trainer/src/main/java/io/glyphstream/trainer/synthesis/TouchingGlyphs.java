package io.glyphstream.trainer.synthesis;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.layout.TextLine;
import io.glyphstream.vision.pixel.InkComponents;
import io.glyphstream.vision.segment.GlyphInk;
import io.glyphstream.vision.segment.Segmenter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Glyphs cut out of touching neighbours by the segmenter that divides pages: the right cuts with
 * their character, which a neighbour's stroke may stick to or a serif is missing from, and the
 * wrong ones as what is no character. To train on the divisions that decoding meets follows LeCun,
 * Bottou, Bengio and Haffner 1998, section VI.
 *
 * @param pool what is joined
 * @param count how many crops at least
 */
record TouchingGlyphs(InkPool pool, int count) implements CropSource {

  /** Share of the groups that are three glyphs, so that the middle one is cut at both sides. */
  private static final double THREE_SHARE = 0.3;

  /** Share of the groups that are joined as by a pen that is not lifted. */
  private static final double JOINED_SHARE = 0.35;

  /** Most that joined letters are apart, cap heights. */
  private static final double MOST_JOINED_GAP = 0.3;

  /** Most that other neighbours overlap by, as a share of the narrower. */
  private static final double MOST_OVERLAP = 0.15;

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
      Group group = group(random);
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

  /** A glyph in its place. */
  record SetGlyph(InkPatch ink, String character) {}

  /**
   * Two or three glyphs on one baseline that touch.
   *
   * @param glyphs from left to right
   * @param strokes what joins them, besides
   * @param capHeight px
   */
  record Group(List<SetGlyph> glyphs, List<InkPatch> strokes, double capHeight) {

    void join(InkPatch left, InkPatch right, double baseline, RandomGenerator random) {
      InkPatch stroke = JoiningStroke.between(left, right, baseline, capHeight, random);
      if (stroke != null) {
        strokes.add(stroke);
      }
    }

    InkPatch ink() {
      return Stream.concat(glyphs.stream().map(SetGlyph::ink), strokes.stream())
          .reduce(InkPatch::union)
          .orElseThrow();
    }
  }

  private Group group(RandomGenerator random) {
    boolean joined = random.nextDouble() < JOINED_SHARE;
    InkPool.Drawn first = draw(joined, random);
    double capHeight = first.ink().lineCapHeight();
    double baseline = first.ink().ink().box().bottom() - first.descent() * capHeight;
    Group group = new Group(new ArrayList<>(), new ArrayList<>(), capHeight);
    group.glyphs().add(new SetGlyph(first.ink().ink(), first.character()));
    int more = random.nextDouble() < THREE_SHARE ? 2 : 1;
    for (int i = 0; i < more; i++) {
      InkPatch last = group.glyphs().get(i).ink();
      InkPool.Drawn next = draw(joined, random);
      InkPatch ink = next.scaledTo(capHeight);
      int y = (int) (baseline + next.descent() * capHeight) - ink.box().height();
      InkPatch placed =
          ink.movedTo(last.box().right() + gap(joined, last, ink, capHeight, random), y);
      group.glyphs().add(new SetGlyph(placed, next.character()));
      if (joined) {
        group.join(last, placed, baseline, random);
      }
    }
    return group;
  }

  /** Small letters are joined, in hands that join. */
  private InkPool.Drawn draw(boolean joined, RandomGenerator random) {
    InkPool.Drawn drawn = pool.draw(random);
    while (joined && !Character.isLowerCase(drawn.character().charAt(0))) {
      drawn = pool.draw(random);
    }
    return drawn;
  }

  /** Px between two glyphs, negative where they overlap. */
  private static int gap(
      boolean joined, InkPatch left, InkPatch right, double capHeight, RandomGenerator random) {
    double narrower = Math.min(left.box().width(), right.box().width());
    return (int)
        (joined
            ? Outline.between(random, 0, MOST_JOINED_GAP) * capHeight
            : -MOST_OVERLAP * random.nextDouble() * narrower);
  }

  /** Every candidate that the segmenter finds in a group. */
  static List<GlyphInk> cuts(Group group) {
    InkPatch all = group.ink();
    Box box = all.box();
    InkComponents found = InkComponents.of(box.width(), box.height(), all.mask());
    List<InkPatch> components =
        IntStream.range(0, found.size())
            .mapToObj(component -> InkPatch.of(found, component))
            .map(part -> part.movedTo(part.box().x() + box.x(), part.box().y() + box.y()))
            .toList();
    LineMetrics metrics = new LineMetrics(box.bottom(), 0, group.capHeight());
    TextLine line = new TextLine(metrics, components);
    return SEGMENTER.segment(new PageLayout(List.of(line))).glyphs();
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
  static boolean isWrong(GlyphInk cut, Group group) {
    return cut.ink().box().width() >= LEAST_WIDTH * cut.lineCapHeight()
        && group.glyphs().stream().allMatch(glyph -> cut.ink().overlap(glyph.ink()) < WRONG);
  }
}
