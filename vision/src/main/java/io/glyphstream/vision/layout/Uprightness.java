package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.perceptron.Perceptron;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a page stands on its head, by the shapes of its glyphs: most letters and digits look like
 * none when they are turned (Aradhye 2005). See docs/adr/0021.
 */
final class Uprightness {

  /** Ink lower than this share of its line's cap height is a mark. */
  private static final double LEAST_HEIGHT = 0.4;

  /** Ink higher than this in cap heights is several glyphs or a drawing. */
  private static final double MOST_HEIGHT = 2;

  /** Ink longer or higher than this many times its other side is a joined word or a stroke. */
  private static final double MOST_PROPORTION = 3;

  /** Nats that a single glyph tells at the most: one odd shape must not turn a page. */
  private static final double MOST_SAID = 3;

  /** Nats that all glyphs of a turned page say at least: a word or two tell nothing for certain. */
  private static final double LEAST_SAID = 12;

  /** Nats that they say on average at least; on generated pages it was 0.7 and more. */
  private static final double SURELY = 0.3;

  private static final Perceptron MODEL = Perceptron.resource(Uprightness.class, "upright.mlp");

  private Uprightness() {}

  /** Whether the page surely stands on its head; false where there is too little to tell. */
  static boolean standsOnItsHead(List<TextLine> lines) {
    double[] said =
        lines.parallelStream()
            .flatMap(Uprightness::glyphs)
            .mapToDouble(Uprightness::says)
            .toArray();
    double forUpright = Arrays.stream(said).sum();
    return forUpright <= -Math.max(LEAST_SAID, SURELY * said.length);
  }

  private static Stream<InkPatch> glyphs(TextLine line) {
    double capHeight = line.metrics().capHeight();
    return line.components().stream().filter(ink -> isGlyph(ink.box(), capHeight));
  }

  private static boolean isGlyph(Box box, double capHeight) {
    return box.height() >= LEAST_HEIGHT * capHeight
        && box.height() <= MOST_HEIGHT * capHeight
        && box.width() <= MOST_PROPORTION * box.height()
        && box.height() <= MOST_PROPORTION * box.width();
  }

  /** How much a glyph speaks for standing upright, nats; what both ways up look alike says 0. */
  private static double says(InkPatch glyph) {
    float[] thumbnail = GlyphThumbnail.of(glyph);
    double nats = (MODEL.logit(thumbnail) - MODEL.logit(GlyphThumbnail.upsideDown(thumbnail))) / 2;
    return Math.max(-MOST_SAID, Math.min(MOST_SAID, nats));
  }
}
