package io.glyphstream.trainer.upright;

import io.glyphstream.trainer.perceptron.SampleCollector;
import io.glyphstream.trainer.synthesis.GlyphGroups;
import io.glyphstream.vision.layout.GlyphThumbnail;
import io.glyphstream.vision.layout.InkPatch;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.dataset.DataSet;

/** Ink the right way up and upside down. */
public final class UprightSamples {

  /** Share of the groups that are two glyphs, which may touch or be joined; the others are one. */
  private static final double TWO_SHARE = 0.3;

  private UprightSamples() {}

  /**
   * The connected ink of groups of glyphs, each both ways.
   *
   * @param count how many groups
   * @return features [samples, {@link GlyphThumbnail#PIXELS}] and labels [samples, 1], 1 for
   *     upright
   */
  public static DataSet of(GlyphGroups groups, int count, RandomGenerator random) {
    SampleCollector samples = new SampleCollector();
    for (int i = 0; i < count; i++) {
      int size = random.nextDouble() < TWO_SHARE ? 2 : 1;
      for (InkPatch ink : groups.group(size, random).line().components()) {
        float[] thumbnail = GlyphThumbnail.of(ink);
        samples.add(thumbnail, true);
        samples.add(GlyphThumbnail.upsideDown(thumbnail), false);
      }
    }
    return samples.dataSet();
  }
}
