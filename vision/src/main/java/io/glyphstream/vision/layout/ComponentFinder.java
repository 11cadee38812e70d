package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.clean.PaperScale;
import io.glyphstream.vision.pixel.InkComponents;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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

  /**
   * No pen is 5 mm thick, px at 300 dpi: what fills its box so far is a hole's shadow or a blot.
   */
  private static final double SOLID = 60;

  private static final double SOLID_SHARE = 0.7;

  /** Runs of ink a row of what is solid; letters with bowls have more. */
  private static final double SOLID_RUNS = 1.15;

  private ComponentFinder() {}

  /** The components, 8-connected, in no particular order. */
  static List<InkPatch> find(InkImage ink) {
    InkComponents components = InkComponents.of(ink.width(), ink.height(), ink.ink());
    PaperScale scale = ink.scale();
    return IntStream.range(0, components.size())
        .filter(component -> isWriting(components.box(component), scale))
        .filter(component -> !isSolid(components, component, scale))
        .boxed()
        .sorted(Comparator.comparingInt(components::area).reversed())
        .limit(MOST_COMPONENTS)
        .map(component -> InkPatch.of(components, component))
        .toList();
  }

  private static boolean isWriting(Box box, PaperScale scale) {
    return box.height() <= scale.px(MOST_HEIGHT)
        && box.width() <= scale.px(MOST_WIDTH)
        && box.width() < RULE_ASPECT * box.height();
  }

  private static boolean isSolid(InkComponents components, int component, PaperScale scale) {
    Box box = components.box(component);
    return Math.min(box.width(), box.height()) >= scale.px(SOLID)
        && components.runs(component) <= SOLID_RUNS * box.height()
        && components.area(component) >= SOLID_SHARE * box.width() * box.height();
  }
}
