package io.glyphstream.benchmarks.page;

/** A sheet that ink is put on; where strokes cross, the darker one shows. */
final class InkSheet {

  private final int width;
  private final int height;
  private final byte[] coverage;

  InkSheet(int width, int height) {
    this.width = width;
    this.height = height;
    this.coverage = new byte[width * height];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Uint8 [height, width], row-major, 255 = ink, 0 = paper. */
  byte[] coverage() {
    return coverage;
  }

  /** Draws a shape with its upper left corner at (x, y); what is off the sheet is lost. */
  void draw(InkShape shape, int x, int y) {
    for (int row = 0; row < shape.height(); row++) {
      for (int column = 0; column < shape.width(); column++) {
        darken(x + column, y + row, shape.coverage()[row * shape.width() + column] & 0xFF);
      }
    }
  }

  /** Draws a bar with its upper left corner at (x, y); what is off the sheet is lost. */
  void bar(int x, int y, int barWidth, int barHeight, int darkness) {
    for (int row = y; row < y + barHeight; row++) {
      for (int column = x; column < x + barWidth; column++) {
        darken(column, row, darkness);
      }
    }
  }

  private void darken(int x, int y, int darkness) {
    if (x >= 0 && x < width && y >= 0 && y < height) {
      int index = y * width + x;
      coverage[index] = (byte) Math.max(coverage[index] & 0xFF, darkness);
    }
  }
}
