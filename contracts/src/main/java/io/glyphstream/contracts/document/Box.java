package io.glyphstream.contracts.document;

/**
 * An axis-parallel rectangle of pixels.
 *
 * @param x left edge, px from the page's left, inclusive
 * @param y top edge, px from the page's top, inclusive
 * @param width px, at least 1; {@code x + width} is exclusive
 * @param height px, at least 1; {@code y + height} is exclusive
 */
public record Box(int x, int y, int width, int height) {

  public Box {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a box needs an area, not " + width + " x " + height);
    }
  }

  /** The box between two corners; {@code right} and {@code bottom} are exclusive. */
  public static Box between(int left, int top, int right, int bottom) {
    return new Box(left, top, right - left, bottom - top);
  }

  /** The right edge, px, exclusive. */
  public int right() {
    return x + width;
  }

  /** The bottom edge, px, exclusive. */
  public int bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2.0;
  }

  public double centreY() {
    return y + height / 2.0;
  }

  /**
   * Whether the point lies inside; left and top edges belong to the box, right and bottom don't.
   */
  public boolean contains(double pointX, double pointY) {
    return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
  }

  /** Intersection over union, [0, 1]; 1 for equal boxes. */
  public double overlap(Box other) {
    double common = common(other);
    return common / (area() + other.area() - common);
  }

  /** The area that both hold, px. */
  public double common(Box other) {
    int across = Math.min(right(), other.right()) - Math.max(x, other.x);
    int down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
    return across <= 0 || down <= 0 ? 0 : (double) across * down;
  }

  /** Width times height, px. */
  private double area() {
    return (double) width * height;
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }
}
