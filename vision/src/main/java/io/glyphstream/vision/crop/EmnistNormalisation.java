package io.glyphstream.vision.crop;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.segment.GlyphInk;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The steps by which EMNIST's images were made (Cohen, Afshar, Tapson, van Schaik 2017, section
 * II): blur, crop to the ink, centre in a square with a border, resize to 28x28, stretch to 0..255.
 *
 * <p>Their pixels are those of NIST's 300 dpi scans. A blur of 1 px, its tails and the border of 2
 * px are therefore relatively wider for a small glyph than for a tall one: an "o" fills less of its
 * square than an "O" does. To keep that, a glyph is brought to the size that its line would have
 * had on NIST's forms, by the line's cap height.
 */
final class EmnistNormalisation {

  /**
   * Cap height of NIST's writers, px. Fitted: EMNIST's images, enlarged and taken through these
   * steps at sizes from 18 to 84 px, come nearest to themselves at 45 to 54 px for "0", "3", "8",
   * "A", "T", at 36 to 42 px for "a", "e", "o", "n".
   */
  static final double CAP_HEIGHT = 50;

  /** Longer sides of EMNIST's originals by the same fit; a misjudged line stays within them. */
  private static final double LEAST_SIDE = 22;

  private static final double MOST_SIDE = 80;

  private static final double SIGMA = 1;

  /** Reach of the blur, px: where a Gaussian of sigma 1 ends by common truncation at 4 sigma. */
  private static final int BLUR_REACH = 4;

  private static final int BORDER = 2;

  private EmnistNormalisation() {}

  /** One crop, uint8 [28, 28], 255 = ink. */
  static byte[] crop(GlyphInk glyph, MatScope mats) {
    Mat ink = scaled(glyph, mats);
    int side = Math.max(ink.width(), ink.height()) + 2 * (BLUR_REACH + BORDER);
    int left = (side - ink.width()) / 2;
    int top = (side - ink.height()) / 2;
    Mat square = mats.create();
    Core.copyMakeBorder(
        ink,
        square,
        top,
        side - ink.height() - top,
        left,
        side - ink.width() - left,
        Core.BORDER_CONSTANT,
        new Scalar(0));
    Size kernel = new Size(2 * BLUR_REACH + 1, 2 * BLUR_REACH + 1);
    Imgproc.GaussianBlur(square, square, kernel, SIGMA);
    Mat crop = mats.create();
    Size crops = new Size(CropBatch.SIDE, CropBatch.SIDE);
    Imgproc.resize(square, crop, crops, 0, 0, Imgproc.INTER_CUBIC);
    double darkest = Core.minMaxLoc(crop).maxVal;
    Mat stretched = mats.create();
    crop.convertTo(stretched, CvType.CV_8U, 255 / Math.max(1, darkest));
    return MatScope.bytes(stretched);
  }

  /** The glyph's ink, float32, 255 = ink, at the size it would have had on NIST's forms. */
  private static Mat scaled(GlyphInk glyph, MatScope mats) {
    Box box = glyph.ink().box();
    Mat mask = mats.of(box.width(), box.height(), glyph.ink().mask());
    double longer = Math.max(box.width(), box.height());
    double side = longer * CAP_HEIGHT / glyph.lineCapHeight();
    double zoom = Math.max(LEAST_SIDE, Math.min(MOST_SIDE, side)) / longer;
    Size size =
        new Size(
            Math.max(1, Math.round(box.width() * zoom)),
            Math.max(1, Math.round(box.height() * zoom)));
    Mat ink = mats.create();
    mask.convertTo(ink, CvType.CV_32F, 255);
    Imgproc.resize(ink, ink, size, 0, 0, zoom < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);

    return ink;
  }
}
