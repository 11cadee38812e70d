package io.glyphstream.trainer.cuts;

import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.trainer.perceptron.SampleCollector;
import io.glyphstream.trainer.synthesis.GlyphGroup;
import io.glyphstream.trainer.synthesis.GlyphGroups;
import io.glyphstream.vision.segment.InkCut;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.dataset.DataSet;

/** Cuts through ink, and whether two glyphs meet at them. */
public final class CutSamples {

  /** Cumulative shares of groups of one, two and three glyphs; the others have more. */
  private static final double ALONE = 0.4;

  private static final double UP_TO_TWO = 0.7;
  private static final double UP_TO_THREE = 0.85;
  private static final int MOST_GLYPHS = 7;

  /** How much a line's cap height is misjudged, |ln|, and its baseline, in cap heights. */
  private static final double MISJUDGED_HEIGHT = 0.2;

  private static final double MISJUDGED_BASELINE = 0.06;

  private final RandomGenerator random;
  private final SampleCollector samples = new SampleCollector();

  private CutSamples(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The cuts that are found in groups of glyphs.
   *
   * @param count how many groups
   * @return features [cuts, {@link io.glyphstream.vision.segment.InkCut#FEATURES}] and labels
   *     [cuts, 1], 1 where two glyphs meet
   */
  public static DataSet of(GlyphGroups groups, int count, RandomGenerator random) {
    CutSamples cuts = new CutSamples(random);
    for (int i = 0; i < count; i++) {
      cuts.add(groups.group(cuts.groupSize(), random));
    }
    return cuts.samples.dataSet();
  }

  private int groupSize() {
    double chance = random.nextDouble();
    if (chance < UP_TO_TWO) {
      return chance < ALONE ? 1 : 2;
    }
    return chance < UP_TO_THREE ? 3 : random.nextInt(4, MOST_GLYPHS + 1);
  }

  private void add(GlyphGroup group) {
    double capHeight =
        group.capHeight() * Math.exp(MISJUDGED_HEIGHT * (2 * random.nextDouble() - 1));
    double baseline = group.baseline() + MISJUDGED_BASELINE * capHeight * random.nextGaussian();
    for (InkCut cut : InkCut.of(group.line(new LineMetrics(baseline, 0, capHeight)))) {
      samples.add(cut.features(), !group.owner(cut.left()).equals(group.owner(cut.right())));
    }
  }
}
