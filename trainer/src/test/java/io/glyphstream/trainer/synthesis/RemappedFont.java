package io.glyphstream.trainer.synthesis;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sample font that has glyphs at other code points than it had: fonts that lack characters, and
 * icon fonts. Its {@code cmap} table is replaced by one of format 12 (OpenType 1.9, "cmap").
 */
final class RemappedFont {

  static final Path SAMPLES = Path.of("..", "samples", "fonts");

  private static final int DIRECTORY_START = 12;
  private static final int ENTRY_BYTES = 16;
  private static final int CMAP = 0x636d6170;

  private RemappedFont() {}

  /**
   * Writes the font.
   *
   * @param glyphs the new font's code points, each with the character whose glyph it takes
   */
  static Path write(Path target, String sample, Map<Integer, Character> glyphs) throws IOException {
    Path source = SAMPLES.resolve(sample);
    byte[] original = Files.readAllBytes(source);
    byte[] cmap = cmap(source, new TreeMap<>(glyphs));
    int offset = (original.length + 3) / 4 * 4;
    ByteBuffer font = ByteBuffer.allocate(offset + cmap.length);
    font.put(original).position(offset).put(cmap);
    int tables = font.getShort(4);
    for (int entry = 0; entry < tables; entry++) {
      int at = DIRECTORY_START + entry * ENTRY_BYTES;
      if (font.getInt(at) == CMAP) {
        font.putInt(at + 8, offset).putInt(at + 12, cmap.length);
      }
    }
    return Files.write(target, font.array());
  }

  /** One subtable for Windows and all of Unicode, a group for each character. */
  private static byte[] cmap(Path source, TreeMap<Integer, Character> glyphs) throws IOException {
    Font font = font(source);
    FontRenderContext context = new FontRenderContext(null, true, true);
    int subtableBytes = 16 + 12 * glyphs.size();
    ByteBuffer cmap = ByteBuffer.allocate(12 + subtableBytes);
    cmap.putShort((short) 0).putShort((short) 1);
    cmap.putShort((short) 3).putShort((short) 10).putInt(12);
    cmap.putShort((short) 12).putShort((short) 0).putInt(subtableBytes).putInt(0);
    cmap.putInt(glyphs.size());
    glyphs.forEach(
        (codePoint, character) ->
            cmap.putInt(codePoint)
                .putInt(codePoint)
                .putInt(font.createGlyphVector(context, character.toString()).getGlyphCode(0)));
    return cmap.array();
  }

  private static Font font(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException(file + " is no font", e);
    }
  }
}
