package io.glyphstream.vision.scan;

/**
 * How closely a page's pixels lie, as its file states it.
 *
 * @param xDpi pixels per inch along a row; 0 if not stated
 * @param yDpi pixels per inch along a column; 0 if not stated
 */
record Density(double xDpi, double yDpi) {

  static final Density UNKNOWN = new Density(0, 0);

  private static final double CM_PER_INCH = 2.54;
  private static final double METRES_PER_INCH = 0.0254;
  private static final double A4_LONGER_SIDE_INCHES = 297 / 25.4;

  /** Writers that know no density often say 1 or 72; no scanner goes below 50 or above 4,800. */
  private static final double LEAST_DPI = 50;

  private static final double MOST_DPI = 4800;

  /**
   * A0's longer side is 46.8 in. A photograph that says 72 dpi would be larger: it does not know.
   */
  private static final double LONGEST_SIDE_INCHES = 48;

  /** Below it the estimate for a small cut-out is no use. */
  private static final double LEAST_ESTIMATE_DPI = 72;

  /**
   * Standard fax is 204 x 98; anything nearer to square than this is a rounding of the writer's.
   */
  private static final double SQUARE_TOLERANCE = 1.1;

  static Density perInch(double x, double y) {
    return new Density(x, y);
  }

  static Density perCentimetre(double x, double y) {
    return new Density(x * CM_PER_INCH, y * CM_PER_INCH);
  }

  static Density perMetre(double x, double y) {
    return new Density(x * METRES_PER_INCH, y * METRES_PER_INCH);
  }

  /** Pixels twice as high as wide, as fax sends them, and the like. */
  boolean isOblong() {
    return stated() && (xDpi > yDpi * SQUARE_TOLERANCE || yDpi > xDpi * SQUARE_TOLERANCE);
  }

  /** How many square pixels wide a row becomes. */
  long squareWidth(long width) {
    return isOblong() && yDpi > xDpi ? Math.round(width * (yDpi / xDpi)) : width;
  }

  /** How many square pixels high a column becomes. */
  long squareHeight(long height) {
    return isOblong() && xDpi > yDpi ? Math.round(height * (xDpi / yDpi)) : height;
  }

  /**
   * The page's dpi: the stated one if a page of that size is plausible, else as if the longer side
   * were A4's.
   *
   * @param longerSide of the page of square pixels, px
   */
  double dpi(int longerSide) {
    double finest = Math.max(xDpi, yDpi);
    if (stated() && longerSide / finest <= LONGEST_SIDE_INCHES) {
      return finest;
    }
    return Math.max(LEAST_ESTIMATE_DPI, longerSide / A4_LONGER_SIDE_INCHES);
  }

  private boolean stated() {
    return plausible(xDpi) && plausible(yDpi);
  }

  private static boolean plausible(double dpi) {
    return dpi >= LEAST_DPI && dpi <= MOST_DPI;
  }
}
