package io.glyphstream.trainer.synthesis;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/**
 * Pen trials, crossings-out, smudges and corners of rules.
 *
 * @param count how many
 */
record Scribbles(int count) implements CropSource {

  private static final double CAP_HEIGHT = 50;

  @Override
  public LabelledSet make(RandomGenerator random) {
    CropCollector crops = new CropCollector();
    while (crops.size() < count) {
      Shape shape = random.nextDouble() < 0.7 ? strokes(random) : smudge(random);
      InkPatch ink = Outline.ink(shape, 0, random);
      if (ink != null) {
        crops.add(new GlyphInk(ink, CAP_HEIGHT), BundleMetadata.REJECT);
      }
    }
    return crops.set();
  }

  /** One long stroke that turns and crosses itself. */
  private static Shape strokes(RandomGenerator random) {
    double side = Outline.between(random, 0.6, 1.6) * CAP_HEIGHT;
    Path2D path = new Path2D.Double();
    path.moveTo(random.nextDouble() * side, random.nextDouble() * side);
    int bends = 4 + random.nextInt(6);
    for (int i = 0; i < bends; i++) {
      path.quadTo(
          random.nextDouble() * side,
          random.nextDouble() * side,
          random.nextDouble() * side,
          random.nextDouble() * side);
    }
    float pen = (float) (Outline.between(random, 0.05, 0.16) * CAP_HEIGHT);
    return new BasicStroke(pen, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(path);
  }

  /** Blots that run into one another. */
  private static Shape smudge(RandomGenerator random) {
    Area area = new Area();
    int blots = 2 + random.nextInt(6);
    for (int i = 0; i < blots; i++) {
      area.add(
          new Area(
              new Ellipse2D.Double(
                  random.nextDouble() * CAP_HEIGHT,
                  random.nextDouble() * CAP_HEIGHT,
                  Outline.between(random, 0.2, 0.9) * CAP_HEIGHT,
                  Outline.between(random, 0.2, 0.9) * CAP_HEIGHT)));
    }
    return area;
  }
}
