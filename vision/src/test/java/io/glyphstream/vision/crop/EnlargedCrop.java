package io.glyphstream.vision.crop;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.segment.GlyphInk;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes a crop as if it were a glyph on a page: enlarged, made black and white, cropped again. */
final class EnlargedCrop {

  private static final int ZOOM = 8;

  /** Half of white is the edge of the ink. */
  private static final int EDGE = 127;

  private EnlargedCrop() {}

  /**
   * The crop of the crop. The size that the glyph had is told by the square around it: its side is
   * the ink's longer side and 6 px more on either side, of which both crops have the same.
   */
  static byte[] of(byte[] crop, GlyphCropper cropper) {
    InkPatch ink = enlarged(crop);
    double longer = Math.max(ink.box().width(), ink.box().height());
    double square = (double) CropBatch.SIDE * ZOOM;
    double originalSide = 12 * longer / (square - longer);
    double capHeight = longer * EmnistNormalisation.CAP_HEIGHT / originalSide;
    return cropper.crop(List.of(new GlyphInk(ink, capHeight))).crop(0);
  }

  private static InkPatch enlarged(byte[] crop) {
    int side = CropBatch.SIDE * ZOOM;
    try (MatScope mats = new MatScope()) {
      Mat mat = mats.of(CropBatch.SIDE, CropBatch.SIDE, crop);
      mat.convertTo(mat, CvType.CV_32F);
      Imgproc.resize(mat, mat, new Size(side, side), 0, 0, Imgproc.INTER_CUBIC);
      Imgproc.threshold(mat, mat, EDGE, 1, Imgproc.THRESH_BINARY);
      mat.convertTo(mat, CvType.CV_8U);
      Box all = new Box(0, 0, side, side);
      return new InkPatch(all, MatScope.bytes(mat)).within(all);
    }
  }
}
