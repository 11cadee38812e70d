package io.glyphstream.trainer.synthesis;

import static io.glyphstream.contracts.lattice.CropBatch.SIDE;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;

/**
 * EMNIST's crops as the ink they were made from, so that it can be cut, joined and cropped anew.
 */
final class RestoredGlyph {

  private static final int ZOOM = 4;

  /** Half of white is the edge of the ink. */
  private static final double EDGE = 127.5;

  /** What EMNIST's square adds to the ink: 4 px of blur and 2 px of border at either side. */
  private static final double ADDED = 12;

  /** Cap height of NIST's writers at 300 dpi, px; see docs/adr/0007. */
  private static final double NIST_CAP_HEIGHT = 50;

  private RestoredGlyph() {}

  /**
   * The ink, enlarged and black and white, with the cap height that its line had; null if the crop
   * is blank.
   *
   * @param crop uint8 [28, 28], 255 = ink
   */
  static GlyphInk of(byte[] crop) {
    int side = SIDE * ZOOM;
    byte[] mask = new byte[side * side];
    boolean blank = true;
    for (int i = 0; i < mask.length; i++) {
      double x = (i % side + 0.5) / ZOOM - 0.5;
      double y = (i / side + 0.5) / ZOOM - 0.5;
      mask[i] = (byte) (bilinear(crop, x, y) > EDGE ? 1 : 0);
      blank &= mask[i] == 0;
    }
    if (blank) {
      return null;
    }
    Box all = new Box(0, 0, side, side);
    InkPatch ink = new InkPatch(all, mask).within(all);
    double longer = Math.max(ink.box().width(), ink.box().height());
    double original = ADDED * longer / Math.max(1, side - longer);
    return new GlyphInk(ink, longer * NIST_CAP_HEIGHT / Math.max(1, original));
  }

  private static double bilinear(byte[] crop, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double bottom = y - top;
    return (1 - bottom) * ((1 - right) * grey(crop, left, top) + right * grey(crop, left + 1, top))
        + bottom
            * ((1 - right) * grey(crop, left, top + 1) + right * grey(crop, left + 1, top + 1));
  }

  private static int grey(byte[] crop, int x, int y) {
    boolean inside = x >= 0 && x < SIDE && y >= 0 && y < SIDE;
    return inside ? Byte.toUnsignedInt(crop[y * SIDE + x]) : 0;
  }
}
