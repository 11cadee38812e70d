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
      Turn turn = Turn.by(SkewFinder.skewDegrees(even, scale, mats), page.width(), page.height());
      Mat upright = turn.apply(even, mats);
      Mat ink = Binarizer.ink(upright, scale, mats);
      UnruledInk unruled = RuleRemover.remove(ink, scale, mats);
      Speckle.erase(unruled, scale);
      return new InkImage(
          ink.width(), ink.height(), unruled.ink().pixels(), turn.geometry(page.dpi()));
    }
  }
}
