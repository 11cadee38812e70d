package io.glyphstream.benchmarks.page;

import java.awt.image.BufferedImage;

/**
 * A page that was made up.
 *
 * @param kind what it is written with
 * @param condition how hard it is to read
 * @param image 8-bit grey, {@link PageGenerator#DPI} dpi; null where only the truth is kept
 * @param truth what it says
 */
public record SyntheticPage(
    PageKind kind, PageCondition condition, BufferedImage image, TruthPage truth) {

  /** The page for scoring: an image is 9 MB. */
  public SyntheticPage withoutImage() {
    return new SyntheticPage(kind, condition, null, truth);
  }
}
