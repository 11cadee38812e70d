package io.glyphstream.trainer.synthesis;

import io.glyphstream.trainer.synthesis.GlyphGroup.SetGlyph;
import io.glyphstream.vision.layout.InkPatch;
import io.glyphstream.vision.segment.GlyphInk;
import io.glyphstream.vision.segment.Slant;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A font whose glyphs are drawn as if scanned.
 *
 * @param font at size 1
 * @param capHeight of its capitals at size 1
 * @param slant how far its letters lean to the right, a tangent, as {@link Slant} measures it
 */
record FontFace(Font font, double capHeight, double slant) {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  /** Cap heights that are drawn, px: those of 8 to 18 point print and hand print at 200-300 dpi. */
  private static final double LEAST_CAP = 18;

  private static final double MOST_CAP = 60;

  /** How far a line's cap height may be misjudged, as a share. */
  private static final double CAP_ERROR = 0.08;

  /** Most that strokes grow by, in cap heights. */
  private static final double MOST_PEN = 0.05;

  /** How much closer than the font's own advances characters are set, at the closest. */
  private static final double CLOSEST = 0.85;

  /** By these its slant is measured. */
  private static final List<String> LETTERS = List.of("thequickbrownfoxhidbehindhills".split(""));

  /** Fonts whose capital H is no taller than this share of the size have no real one. */
  private static final double LEAST_REAL_CAP = 0.1;

  /** A face; symbol fonts without capitals count their whole size as cap height. */
  static FontFace of(Font font) {
    Font unit = font.deriveFont(1f);
    double height = unit.canDisplay('H') ? outline(unit, "H").getBounds2D().getHeight() : 0;
    FontFace face = new FontFace(unit, height > LEAST_REAL_CAP ? height : 0.8, 0);
    return face.leaning(face.set(LETTERS, MOST_CAP, false, new SplittableRandom(1)));
  }

  private FontFace leaning(List<SetGlyph> letters) {
    return letters.isEmpty()
        ? this
        : new FontFace(
            font,
            capHeight,
            Slant.of(new GlyphGroup(letters, List.of(), 0, MOST_CAP).line()).tangent());
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
    AffineTransform scan = AffineTransform.getScaleInstance(scale, scale);
    double pen = pen(cap, random);
    scan.preConcatenate(Outline.jitter(random));
    Shape shape = scan.createTransformedShape(outline(font, Character.toString(codePoint)));
    InkPatch ink = Outline.ink(shape, pen, random);
    return ink == null
        ? null
        : new GlyphInk(ink, cap * Outline.between(random, 1 - CAP_ERROR, 1 + CAP_ERROR));
  }

  /**
   * Characters side by side on the baseline y = 0, as the font sets them but closer; in a script
   * font neighbours are joined. Those that the font lacks or the scan lost are left out.
   *
   * @param cap cap height, px
   * @param upright whether the font's slant is taken away
   */
  List<SetGlyph> set(List<String> characters, double cap, boolean upright, RandomGenerator random) {
    AffineTransform scan = AffineTransform.getScaleInstance(cap / capHeight, cap / capHeight);
    scan.preConcatenate(AffineTransform.getShearInstance(upright ? slant : 0, 0));
    scan.preConcatenate(Outline.jitter(random));
    double pen = pen(cap, random);
    double tracking = Outline.between(random, CLOSEST, 1);
    List<SetGlyph> glyphs = new ArrayList<>();
    double x = 0;
    for (String character : characters) {
      GlyphVector glyph = font.createGlyphVector(CONTEXT, character);
      Shape shape = scan.createTransformedShape(glyph.getOutline((float) x, 0));
      InkPatch ink = has(character.codePointAt(0)) ? Outline.ink(shape, pen, random) : null;
      if (ink != null) {
        Rectangle bounds = shape.getBounds();
        glyphs.add(new SetGlyph(ink.movedTo(bounds.x, bounds.y), character));
      }
      x += tracking * glyph.getGlyphMetrics(0).getAdvanceX();
    }
    return glyphs;
  }

  /** Width of the line that is drawn along edges, px; half of all scans have none. */
  private static double pen(double cap, RandomGenerator random) {
    return Math.max(0, Outline.between(random, -MOST_PEN, MOST_PEN)) * cap;
  }

  private static Shape outline(Font font, String text) {
    return font.createGlyphVector(CONTEXT, text).getOutline();
  }
}
