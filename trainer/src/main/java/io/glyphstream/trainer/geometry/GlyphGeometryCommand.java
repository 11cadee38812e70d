package io.glyphstream.trainer.geometry;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Measures how high characters are and where they stand. */
@Command(
    name = "glyph-geometry",
    description = {
      "Measure in TrueType fonts how high characters are, how far below the baseline they end, and"
          + " how wide they are, in cap heights.",
      "Writes tab-separated: code point, mean and deviation of the height, of the foot, of the"
          + " width."
    },
    mixinStandardHelpOptions = true)
public final class GlyphGeometryCommand implements Callable<Integer> {

  private static final String CHARACTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,;:'\"-!?()/&$%#@+=*";

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final float SIZE = 1000;

  @Option(
      names = "--fonts",
      required = true,
      paramLabel = "DIR",
      description = "Folder of .ttf files.")
  private Path fonts;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path file;

  @Override
  public Integer call() throws IOException {
    List<Font> all = fonts();
    List<String> lines = new ArrayList<>();
    for (char character : CHARACTERS.toCharArray()) {
      lines.add(measure(character, all));
    }
    Files.write(file, lines);
    return ExitCode.OK;
  }

  private List<Font> fonts() throws IOException {
    List<Font> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(fonts)) {
      for (Path one : files.filter(name -> name.toString().endsWith(".ttf")).sorted().toList()) {
        all.add(Font.createFont(Font.TRUETYPE_FONT, one.toFile()).deriveFont(SIZE));
      }
    } catch (FontFormatException e) {
      throw new IOException("no TrueType font in " + fonts, e);
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there are no fonts in " + fonts);
    }
    return all;
  }

  private static String measure(char character, List<Font> fonts) {
    Spread heights = new Spread();
    Spread feet = new Spread();
    Spread widths = new Spread();
    for (Font font : fonts) {
      double capHeight = bounds(font, 'H').getHeight();
      Rectangle2D bounds = bounds(font, character);
      heights.add(bounds.getHeight() / capHeight);
      feet.add(bounds.getMaxY() / capHeight);
      widths.add(bounds.getWidth() / capHeight);
    }
    return String.format(
        Locale.ROOT,
        "%d\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f",
        (int) character,
        heights.mean(),
        heights.deviation(),
        feet.mean(),
        feet.deviation(),
        widths.mean(),
        widths.deviation());
  }

  private static Rectangle2D bounds(Font font, char character) {
    return font.createGlyphVector(CONTEXT, String.valueOf(character)).getVisualBounds();
  }
}
