package io.glyphstream.vision;

import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.scan.PageImage;
import io.glyphstream.vision.segment.Segmentation;

/**
 * Looks at what each stage makes of a page, in the stages' order and on the thread that segments
 * the page. It changes nothing that it is shown.
 */
public interface StageObserver {

  /** Looks at nothing. */
  StageObserver NONE = new StageObserver() {};

  /** The page as it was decoded. */
  default void onPage(PageImage page) {}

  /** Its ink. */
  default void onInk(InkImage ink) {}

  /** Its lines. */
  default void onLayout(PageLayout layout) {}

  /** Its cuts and candidates. */
  default void onSegmentation(Segmentation segmentation) {}
}
