package io.glyphstream.trainer.synthesis;

import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A font whose glyphs are drawn as if scanned.
 *
 * @param font at size 1
 * @param capHeight of its capitals at size 1
 */
record FontFace(Font font, double capHeight) {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Cap heights that are drawn, px: those of 8 to 18 point print and hand print at 200-300 dpi. */
  private static final double LEAST_CAP = 18;

  private static final double MOST_CAP = 60;

  /** How far a line's cap height may be misjudged, as a share. */
  private static final double CAP_ERROR = 0.08;

  /** Most that strokes grow by, in cap heights. */
  private static final double MOST_PEN = 0.05;

  /** Fonts whose capital H is no taller than this share of the size have no real one. */
  private static final double LEAST_REAL_CAP = 0.1;

  /** A face; symbol fonts without capitals count their whole size as cap height. */
  static FontFace of(Font font) {
    Font unit = font.deriveFont(1f);
    double height = unit.canDisplay('H') ? outline(unit, "H").getBounds2D().getHeight() : 0;
    return new FontFace(unit, height > LEAST_REAL_CAP ? height : 0.8);
  }

  /**
   * Every TrueType font below a folder, in the order of their paths.
   *
   * @throws IOException if there is none, or one can't be read
   */
  static List<FontFace> below(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".ttf")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new IOException("no TrueType font (.ttf) is below " + folder);
    }
    return files.stream().map(FontFace::read).toList();
  }

  private static FontFace read(Path file) {
    try {
      return of(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
    } catch (IOException | FontFormatException e) {
      throw new IllegalArgumentException(file + " is no font that can be read: " + e, e);
    }
  }

  boolean has(int codePoint) {
    if (!font.canDisplay(codePoint)) {
      return false;
    }
    Rectangle2D bounds = outline(font, Character.toString(codePoint)).getBounds2D();
    return bounds.getWidth() > 0 && bounds.getHeight() > 0;
  }

  /** One glyph, scanned; null if the scan lost it. */
  GlyphInk draw(int codePoint, RandomGenerator random) {
    double cap = Outline.between(random, LEAST_CAP, MOST_CAP);
    double scale = cap / capHeight;
    Shape shape =
        AffineTransform.getScaleInstance(scale, scale)
            .createTransformedShape(outline(font, Character.toString(codePoint)));
    double pen = Math.max(0, Outline.between(random, -MOST_PEN, MOST_PEN)) * cap;
    InkPatch ink = Outline.ink(Outline.jittered(shape, random), pen, random);
    return ink == null
        ? null
        : new GlyphInk(ink, cap * Outline.between(random, 1 - CAP_ERROR, 1 + CAP_ERROR));
  }

  private static Shape outline(Font font, String text) {
    return font.createGlyphVector(CONTEXT, text).getOutline();
  }
}
