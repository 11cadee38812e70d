package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.document.Affine;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Makes pages with their exact truth. The same stock, text, fonts, size and seed give the same
 * pages on any machine with the same Java.
 */
public final class PageGenerator {

  public static final double DPI = 300;

  /** Cap heights of hand print and handwriting, px: 4.7 to 7.2 mm. */
  private static final int LEAST_HAND = 56;

  private static final int MOST_HAND = 85;

  /** Cap heights of machine print, px: type of 10 to 14 points. */
  private static final int LEAST_PRINT = 29;

  private static final int MOST_PRINT = 41;

  private final GlyphStock stock;
  private final TextSource text;
  private final PageFonts fonts;
  private final PageSize size;

  public PageGenerator(GlyphStock stock, TextSource text, PageFonts fonts, PageSize size) {
    this.stock = stock;
    this.text = text;
    this.fonts = fonts;
    this.size = size;
  }

  /** Whether there is a font for the kind, or it needs none. */
  public boolean canMake(PageKind kind) {
    return kind.hasEmnistGlyphs() || !fonts.of(kind).isEmpty();
  }

  /** The page of that kind, condition and seed. */
  public SyntheticPage page(PageKind kind, PageCondition condition, long seed) {
    Random random = new Random(Objects.hash(kind.label(), condition.label(), seed));
    PageStyle style = condition.style();
    InkSheet sheet = new InkSheet(size.width(), size.height());
    WordSetter setter = setter(kind, style, random);
    FormPrinter printer = new FormPrinter(style.print(), sheet, setter.capHeightPx());
    PageComposer composer = new PageComposer(sheet, setter, printer, size.margin(), random);
    List<TruthLine> lines = composer.fill(text.from(kind, random), size.characters());
    PageScanner scanner = new PageScanner(style, size.width(), size.height(), random);
    Affine toScan = scanner.sheetToScan();
    BufferedImage image = scanner.scan(sheet);
    String name = kind.label() + "-" + condition.label() + "-" + seed;
    return new SyntheticPage(
        kind,
        condition,
        image,
        new TruthPage(name, lines.stream().map(line -> mapped(line, toScan)).toList()));
  }

  private WordSetter setter(PageKind kind, PageStyle style, Random random) {
    if (kind.hasEmnistGlyphs()) {
      double capHeight = size(LEAST_HAND, MOST_HAND, random);
      WordSetter setter = new HandPrintSetter(stock, style, capHeight, random);
      return kind.isJoined() ? new JoinedHandSetter(setter, random) : setter;
    }
    List<Font> choice = fonts.of(kind);
    Font font = choice.get(random.nextInt(choice.size()));
    return kind == PageKind.HAND_FONT
        ? new FontSetter(font, size(LEAST_HAND, MOST_HAND, random))
        : new FontSetter(font, size(LEAST_PRINT, MOST_PRINT, random));
  }

  private static double size(int least, int most, Random random) {
    return least + (most - least) * random.nextDouble();
  }

  private static TruthLine mapped(TruthLine line, Affine toScan) {
    return TruthLine.of(
        line.text(),
        line.glyphs().stream()
            .map(glyph -> new TruthGlyph(glyph.text(), toScan.map(glyph.box())))
            .toList());
  }
}
