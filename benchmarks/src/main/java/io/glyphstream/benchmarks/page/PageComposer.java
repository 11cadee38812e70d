package io.glyphstream.benchmarks.page;

import io.glyphstream.contracts.document.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Fills a sheet with lines of words, and notes what stands where. */
final class PageComposer {

  /** From baseline to baseline, cap heights. */
  private static final double PITCH = 2.1;

  /** Baselines rise or fall by up to this over one px of x, each its own way. */
  private static final double MOST_SLOPE = 0.004;

  private final InkSheet sheet;
  private final WordSetter setter;
  private final FormPrinter printer;
  private final int margin;
  private final Random random;
  private final List<TruthLine> lines = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final List<TruthGlyph> glyphs = new ArrayList<>();
  private double baseline;
  private double slope;
  private int x;

  PageComposer(InkSheet sheet, WordSetter setter, FormPrinter printer, int margin, Random random) {
    this.sheet = sheet;
    this.setter = setter;
    this.printer = printer;
    this.margin = margin;
    this.random = random;
    this.baseline = margin + setter.capHeightPx();
    startLine();
  }

  /** Sets words until the page holds so many characters or is full; px of the sheet. */
  List<TruthLine> fill(TextSource.Words source, int characters) {
    int set = 0;
    while (set < characters && baseline < sheet.height() - margin) {
      List<SetGlyph> word = printer.inCells(setter.set(source.next()));
      if (word.isEmpty()) {
        continue;
      }
      if (x + widthOf(word) > sheet.width() - margin && !words.isEmpty()) {
        endLine();
      }
      put(word);
      set += (int) word.stream().filter(glyph -> !glyph.isStroke()).count();
    }
    if (!words.isEmpty()) {
      endLine();
    }
    double top = margin + setter.capHeightPx();
    for (double y = top; y < sheet.height() - margin / 2.0; y += PITCH * setter.capHeightPx()) {
      printer.rule(y);
    }
    return List.copyOf(lines);
  }

  private static int widthOf(List<SetGlyph> word) {
    return word.stream().mapToInt(SetGlyph::right).max().orElse(0);
  }

  private void put(List<SetGlyph> word) {
    StringBuilder text = new StringBuilder();
    for (SetGlyph glyph : word) {
      int left = x + glyph.x();
      int top = (int) Math.round(baseline + slope * (left - margin)) + glyph.y();
      sheet.draw(glyph.shape(), left, top);
      if (!glyph.isStroke()) {
        Box box = new Box(left, top, glyph.shape().width(), glyph.shape().height());
        glyphs.add(new TruthGlyph(glyph.text(), box));
        text.append(glyph.text());
      }
    }
    printer.frame(word, x, baseline + slope * (x - margin));
    words.add(text.toString());
    x += widthOf(word) + setter.space();
  }

  private void endLine() {
    lines.add(TruthLine.of(String.join(" ", words), glyphs));
    words.clear();
    glyphs.clear();
    baseline += PITCH * setter.capHeightPx();
    startLine();
  }

  private void startLine() {
    x = margin;
    slope = MOST_SLOPE * (2 * random.nextDouble() - 1);
  }
}
