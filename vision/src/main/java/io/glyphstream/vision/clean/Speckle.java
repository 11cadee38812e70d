package io.glyphstream.vision.clean;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.pixel.InkComponents;

/**
 * Erases what is too small for a dot, what rules left behind (small pieces of ink that lie where a
 * rule was), and dashed rules.
 */
final class Speckle {

  /** A pen's dot covers 0.3 mm in both directions; px at 300 dpi. */
  private static final double LEAST_AREA = 12;

  /** Residue of rules is as thick as their rough edges or as large as a dot; px at 300 dpi. */
  private static final double RESIDUE_AREA = 120;

  private static final double RESIDUE_THICKNESS = 5;

  /** Share of residue that lies where the rule was; the rest is its rough edge. */
  private static final double RESIDUE_SHARE = 0.8;

  private final UnruledInk page;
  private final InkComponents components;
  private final PaperScale scale;

  private Speckle(UnruledInk page, InkComponents components, PaperScale scale) {
    this.page = page;
    this.components = components;
    this.scale = scale;
  }

  /** Erases it in the page's own pixels. */
  static void erase(UnruledInk page, PaperScale scale) {
    Raster ink = page.ink();
    InkComponents components = InkComponents.of(ink.width(), ink.height(), ink.pixels());
    Speckle speckle = new Speckle(page, components, scale);
    for (int component = 0; component < components.size(); component++) {
      if (speckle.isSpeck(component)) {
        components.forEachRun(component, ink::clearRun);
      }
    }
    DashedRules.erase(ink, components, scale);
  }

  private boolean isSpeck(int component) {
    int area = components.area(component);
    if (area < scale.area(LEAST_AREA)) {
      return true;
    }
    Box box = components.box(component);
    boolean thin = Math.min(box.width(), box.height()) <= scale.px(RESIDUE_THICKNESS);
    return (thin || area < scale.area(RESIDUE_AREA))
        && ruledArea(component) >= RESIDUE_SHARE * area;
  }

  private int ruledArea(int component) {
    int[] ruled = new int[1];
    components.forEachRun(
        component,
        (y, start, end) -> {
          for (int x = start; x < end; x++) {
            ruled[0] += page.ruled().get(x, y) ? 1 : 0;
          }
        });
    return ruled[0];
  }
}
