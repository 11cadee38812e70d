package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.scan.PageImage;
import org.opencv.core.Mat;

/** Turns a grey page into upright ink: light evened, straightened, ruling and speckle removed. */
public final class PageCleaner {

  /** The page's ink. Time and memory are bounded by the number of pixels, whatever they show. */
  public InkImage clean(PageImage page) {
    PaperScale scale = new PaperScale(page.dpi());
    try (MatScope mats = new MatScope()) {
      Mat grey = mats.of(page.width(), page.height(), page.grey());
      Mat even = PaperLight.even(grey, scale, mats);
      Mat smooth = Binarizer.smooth(even, scale, mats);
      double threshold = Binarizer.threshold(smooth, mats);
      double skewDegrees = SkewFinder.skewDegrees(smooth, threshold, scale);
      Turn turn = Turn.by(skewDegrees, page.width(), page.height());
      Mat ink = Binarizer.ink(turn.apply(smooth, mats), threshold, mats);
      UnruledInk unruled = RuleRemover.remove(ink, scale);
      Speckle.erase(unruled, scale);
      return new InkImage(
          ink.width(), ink.height(), unruled.ink().pixels(), turn.geometry(page.dpi()));
    }
  }
}
