package io.glyphstream.benchmarks.page;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fonts that pages are set in.
 *
 * @param hand drawn like handwriting
 * @param print drawn like machine print
 */
public record PageFonts(List<Font> hand, List<Font> print) {

  public static final PageFonts NONE = new PageFonts(List.of(), List.of());

  public PageFonts {
    hand = List.copyOf(hand);
    print = List.copyOf(print);
  }

  /**
   * The {@code .ttf} files of the folder's subfolders {@code hand} and {@code print}, by name.
   *
   * @throws IOException if a subfolder is missing or a file is no TrueType font
   */
  public static PageFonts in(Path folder) throws IOException {
    return new PageFonts(fonts(folder.resolve("hand")), fonts(folder.resolve("print")));
  }

  private static List<Font> fonts(Path folder) throws IOException {
    List<Font> fonts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".ttf")).sorted().toList()) {
        fonts.add(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
      }
    } catch (FontFormatException e) {
      throw new IOException("no TrueType font in " + folder, e);
    }
    return fonts;
  }

  /** The fonts for a kind of page; none for hand print. */
  List<Font> of(PageKind kind) {
    return switch (kind) {
      case HAND_FONT -> hand;
      case PRINT_FONT -> print;
      default -> List.of();
    };
  }
}
