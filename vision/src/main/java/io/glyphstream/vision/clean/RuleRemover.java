package io.glyphstream.vision.clean;

import io.glyphstream.vision.pixel.MatScope;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Removes ruled lines and the boxes of forms, and keeps the strokes that touch or cross them.
 * Upright rules are treated as level ones of the page with rows and columns exchanged.
 */
final class RuleRemover {

  /** Shortest level rule, px at 300 dpi: narrower than a form's field for two digits (128 px). */
  private static final double LEAST_LEVEL = 120;

  /** Shortest upright rule, px at 300 dpi: lower than a form's fields (95 px). */
  private static final double LEAST_UPRIGHT = 75;

  /**
   * A stroke may be as long as the shortest rules; a rule this long, 20 mm, needs no box around it.
   */
  private static final double SURELY_RULE = 240;

  /** How near to another rule the ends of a box's side lie, px at 300 dpi. */
  private static final double CORNER = 12;

  /** How far ink beside a crossing of rules belongs to them, px at 300 dpi. */
  private static final double ROUGHNESS = 2;

  /** How far from a rule what is left of it may lie, px at 300 dpi. */
  private static final double RESIDUE = 4;

  /** Gaps that a scan leaves in a rule, px at 300 dpi. */
  private static final double BREAK = 5;

  private RuleRemover() {}

  /**
   * The page without its rules.
   *
   * @param mat uint8, 1 = ink
   */
  static UnruledInk remove(Mat mat, PaperScale scale) {
    Raster ink = Raster.of(mat);
    List<List<Rule>> found =
        Stream.<Supplier<List<Rule>>>of(() -> levels(mat, scale), () -> uprights(mat, scale))
            .parallel()
            .map(Supplier::get)
            .toList();
    List<Rule> levels = found.get(0);
    List<Rule> uprights = found.get(1);

    Raster levelCorners = painted(levels, ink, scale.px(CORNER));
    Raster uprightCorners = painted(uprights, ink.transposed(), scale.px(CORNER));
    List<Rule> levelRules = trusted(levels, uprightCorners.transposed(), scale);
    List<Rule> uprightRules = trusted(uprights, levelCorners.transposed(), scale);
    if (levelRules.isEmpty() && uprightRules.isEmpty()) {
      return new UnruledInk(ink, ink.blank());
    }

    Raster levelInk = painted(levelRules, ink, scale.px(ROUGHNESS));
    Raster uprightInk = painted(uprightRules, ink.transposed(), scale.px(ROUGHNESS));
    Raster unruled = ink.copy();
    new RuleEraser(ink, unruled, uprightInk.transposed(), scale).erase(levelRules);
    new RuleEraser(ink.transposed(), unruled.transposed(), levelInk.transposed(), scale)
        .erase(uprightRules);
    clearBoth(levelInk, uprightInk, unruled);

    Raster ruled = painted(levelRules, ink, scale.px(RESIDUE));
    uprightRules.forEach(rule -> rule.paint(ruled.transposed(), scale.px(RESIDUE)));
    return new UnruledInk(unruled, ruled);
  }

  private static List<Rule> levels(Mat ink, PaperScale scale) {
    return RuleFinder.find(thickened(ink, 1, 3, scale), scale.px(LEAST_LEVEL), scale);
  }

  private static List<Rule> uprights(Mat ink, PaperScale scale) {
    Raster thick = thickened(ink, 3, 1, scale).transposed();
    return RuleFinder.find(thick, scale.px(LEAST_UPRIGHT), scale);
  }

  private static Raster thickened(Mat ink, int width, int height, PaperScale scale) {
    try (MatScope mats = new MatScope()) {
      Mat thick = mats.like(ink);
      Imgproc.dilate(ink, thick, rectangle(width, height, mats));
      int gap = scale.px(BREAK);
      Mat close = rectangle(width == 1 ? gap : 1, height == 1 ? gap : 1, mats);
      Imgproc.morphologyEx(thick, thick, Imgproc.MORPH_CLOSE, close);
      return Raster.of(thick);
    }
  }

  private static Mat rectangle(int width, int height, MatScope mats) {
    return mats.keep(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(width, height)));
  }

  private static Raster painted(List<Rule> rules, Raster like, int reach) {
    Raster painted = like.blank();
    rules.forEach(rule -> rule.paint(painted, reach));
    return painted;
  }

  /** Rules that are long, or run from one rule of the other direction to another. */
  private static List<Rule> trusted(List<Rule> rules, Raster others, PaperScale scale) {
    return rules.stream()
        .filter(
            rule ->
                rule.length() >= scale.px(SURELY_RULE)
                    || others.get(rule.left(), rule.leftRow())
                        && others.get(rule.right(), rule.rightRow()))
        .toList();
  }

  /** Where rules cross, neither eraser sees ink of its own: it is no stroke's. */
  private static void clearBoth(Raster levels, Raster uprights, Raster unruled) {
    byte[] level = levels.pixels();
    byte[] upright = uprights.pixels();
    for (int i = 0; i < level.length; i++) {
      if (level[i] != 0 && upright[i] != 0) {
        unruled.pixels()[i] = 0;
      }
    }
  }
}
