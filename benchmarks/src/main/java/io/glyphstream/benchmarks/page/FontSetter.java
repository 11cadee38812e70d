package io.glyphstream.benchmarks.page;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/** Sets words in a TrueType font, with the font's own spacing. */
final class FontSetter implements WordSetter {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;
  private final double capHeightPx;

  /** Sets words in {@code font}, at the size at which its capital H is so high. */
  FontSetter(Font font, double capHeightPx) {
    Font large = font.deriveFont(100f);
    double capHeight = large.createGlyphVector(CONTEXT, "H").getVisualBounds().getHeight();
    this.font = large.deriveFont((float) (100 * capHeightPx / capHeight));
    this.capHeightPx = capHeightPx;
  }

  @Override
  public List<SetGlyph> set(String word) {
    GlyphVector vector = font.createGlyphVector(CONTEXT, word);
    List<SetGlyph> glyphs = new ArrayList<>();
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      SetGlyph glyph = draw(vector, i, String.valueOf(word.charAt(i)));
      if (glyph != null) {
        glyphs.add(glyph);
      }
    }
    int left = glyphs.stream().mapToInt(SetGlyph::x).min().orElse(0);
    return glyphs.stream()
        .map(glyph -> new SetGlyph(glyph.text(), glyph.shape(), glyph.x() - left, glyph.y()))
        .toList();
  }

  private static SetGlyph draw(GlyphVector vector, int index, String text) {
    Rectangle bounds = vector.getGlyphOutline(index).getBounds();
    if (bounds.isEmpty()) {
      return null;
    }
    BufferedImage image =
        new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.translate(-bounds.x, -bounds.y);
    graphics.fill(vector.getGlyphOutline(index));
    graphics.dispose();
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    return new SetGlyph(
        text, new InkShape(bounds.width, bounds.height, pixels), bounds.x, bounds.y);
  }

  @Override
  public int space() {
    return (int) Math.round(font.getStringBounds(" ", CONTEXT).getWidth());
  }

  @Override
  public double capHeightPx() {
    return capHeightPx;
  }
}
