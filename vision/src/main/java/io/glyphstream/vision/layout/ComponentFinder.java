package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.clean.PaperScale;
import io.glyphstream.vision.pixel.MatScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** The connected components of a page that may be writing. */
final class ComponentFinder {

  /**
   * A densely printed A4 page has 6,000 characters; of a page with more than this many components,
   * a halftone or noise, only the largest are kept, so that every page ends in bounded time.
   */
  static final int MOST_COMPONENTS = 20_000;

  /** Writing is lower than 30 mm, px at 300 dpi; what is not is a picture or a shadow. */
  private static final double MOST_HEIGHT = 360;

  /** A joined word is narrower than 120 mm, px at 300 dpi. */
  private static final double MOST_WIDTH = 1400;

  /** A stroke this many times as long as it is thick is a piece of ruling. */
  private static final double RULE_ASPECT = 20;

  private ComponentFinder() {}

  /** The components, 8-connected, in no particular order. */
  static List<InkPatch> find(InkImage ink) {
    try (MatScope mats = new MatScope()) {
      Mat labels = mats.create();
      Mat figures = mats.create();
      Mat mat = mats.of(ink.width(), ink.height(), ink.ink());
      Imgproc.connectedComponentsWithStats(mat, labels, figures, mats.create(), 8, CvType.CV_32S);
      List<InkPatch> components = new ArrayList<>();
      for (Labelled one : writing(figures, ink.scale())) {
        components.add(patch(one, labels));
      }
      return components;
    }
  }

  private static List<Labelled> writing(Mat figures, PaperScale scale) {
    List<Labelled> found = new ArrayList<>();
    int[] figure = new int[figures.cols()];
    for (int label = 1; label < figures.rows(); label++) {
      figures.get(label, 0, figure);
      Labelled one = Labelled.of(label, figure);
      if (isWriting(one.box, scale)) {
        found.add(one);
      }
    }
    if (found.size() <= MOST_COMPONENTS) {
      return found;
    }
    found.sort(Comparator.comparingInt(Labelled::area).reversed());
    return found.subList(0, MOST_COMPONENTS);
  }

  private static boolean isWriting(Box box, PaperScale scale) {
    return box.height() <= scale.px(MOST_HEIGHT)
        && box.width() <= scale.px(MOST_WIDTH)
        && box.width() < RULE_ASPECT * box.height();
  }

  private static InkPatch patch(Labelled one, Mat labels) {
    Box box = one.box;
    int[] area = new int[box.width() * box.height()];
    Mat view = labels.submat(new Rect(box.x(), box.y(), box.width(), box.height()));
    view.get(0, 0, area);
    view.release();
    byte[] mask = new byte[area.length];
    for (int i = 0; i < area.length; i++) {
      mask[i] = (byte) (area[i] == one.label ? 1 : 0);
    }
    return new InkPatch(box, mask);
  }

  private record Labelled(int label, Box box, int area) {

    static Labelled of(int label, int[] figure) {
      Box box =
          new Box(
              figure[Imgproc.CC_STAT_LEFT],
              figure[Imgproc.CC_STAT_TOP],
              figure[Imgproc.CC_STAT_WIDTH],
              figure[Imgproc.CC_STAT_HEIGHT]);
      return new Labelled(label, box, figure[Imgproc.CC_STAT_AREA]);
    }
  }
}
