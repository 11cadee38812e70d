package io.glyphstream.contracts.document;

/**
 * A map of the plane, {@code (x, y) -> (xx x + xy y + x0, yx x + yy y + y0)}, in px, origin top
 * left.
 *
 * @param xx share of x in the new x
 * @param xy share of y in the new x
 * @param x0 shift of the new x, px
 * @param yx share of x in the new y
 * @param yy share of y in the new y
 * @param y0 shift of the new y, px
 */
public record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

  public static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  public double mapX(double x, double y) {
    return xx * x + xy * y + x0;
  }

  public double mapY(double x, double y) {
    return yx * x + yy * y + y0;
  }

  /**
   * The smallest axis-parallel box around the mapped corners of {@code box}, rounded to whole px.
   */
  public Box map(Box box) {
    double[] xs = {box.x(), box.right(), box.x(), box.right()};
    double[] ys = {box.y(), box.y(), box.bottom(), box.bottom()};
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double x = mapX(xs[corner], ys[corner]);
      double y = mapY(xs[corner], ys[corner]);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    int x = (int) Math.round(left);
    int y = (int) Math.round(top);
    return new Box(
        x, y, Math.max(1, (int) Math.round(right) - x), Math.max(1, (int) Math.round(bottom) - y));
  }
}
