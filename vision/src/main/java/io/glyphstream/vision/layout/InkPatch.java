package io.glyphstream.vision.layout;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.vision.pixel.InkComponents;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Some of a page's ink: one or more connected components, and nothing of their neighbours.
 *
 * @param box the ink's extent, px of the upright page
 * @param mask uint8 [box.height, box.width], row-major, 1 = ink of this patch
 */
public record InkPatch(Box box, byte[] mask) {

  public InkPatch {
    if (mask.length != box.width() * box.height()) {
      throw new IllegalArgumentException(mask.length + " bytes do not fill " + box);
    }
  }

  /** One of an image's connected components. */
  public static InkPatch of(InkComponents components, int component) {
    Box box = components.box(component);
    byte[] mask = new byte[box.width() * box.height()];
    components.forEachRun(
        component,
        (y, start, end) -> {
          int row = (y - box.y()) * box.width() - box.x();
          Arrays.fill(mask, row + start, row + end, (byte) 1);
        });
    return new InkPatch(box, mask);
  }

  /** Whether a pixel of the page is ink of this patch. */
  public boolean has(int x, int y) {
    return box.contains(x, y) && mask[(y - box.y()) * box.width() + x - box.x()] != 0;
  }

  /** The same ink with the upper left corner of its box elsewhere. */
  public InkPatch movedTo(int x, int y) {
    return new InkPatch(new Box(x, y, box.width(), box.height()), mask);
  }

  /**
   * The ink with each row moved to the right by itself, with its new extent.
   *
   * @param shift of a row, by its y, px
   */
  public InkPatch shiftedByRow(IntUnaryOperator shift) {
    int[] shifts = IntStream.range(box.y(), box.bottom()).map(shift).toArray();
    int least = Arrays.stream(shifts).min().orElse(0);
    int most = Arrays.stream(shifts).max().orElse(0);
    Box all = new Box(box.x() + least, box.y(), box.width() + most - least, box.height());
    byte[] moved = new byte[all.width() * all.height()];
    for (int row = 0; row < box.height(); row++) {
      int to = row * all.width() + shifts[row] - least;
      System.arraycopy(mask, row * box.width(), moved, to, box.width());
    }
    return new InkPatch(all, moved).within(all);
  }

  /** The ink at another size, by nearest neighbours, its box's corner at the origin. */
  public InkPatch scaled(double zoom) {
    int width = Math.max(1, (int) Math.round(box.width() * zoom));
    int height = Math.max(1, (int) Math.round(box.height() * zoom));
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      int x = Math.min(box.width() - 1, (int) ((i % width + 0.5) / zoom));
      int y = Math.min(box.height() - 1, (int) ((i / width + 0.5) / zoom));
      pixels[i] = mask[y * box.width() + x];
    }
    return new InkPatch(new Box(0, 0, width, height), pixels);
  }

  /** How much ink there is, px. */
  public int area() {
    int area = 0;
    for (byte pixel : mask) {
      area += pixel;
    }
    return area;
  }

  /** How much ink two have in common, px. */
  public int common(InkPatch other) {
    int common = 0;
    for (int y = Math.max(box.y(), other.box.y());
        y < Math.min(box.bottom(), other.box.bottom());
        y++) {
      for (int x = Math.max(box.x(), other.box.x());
          x < Math.min(box.right(), other.box.right());
          x++) {
        common += has(x, y) && other.has(x, y) ? 1 : 0;
      }
    }
    return common;
  }

  /** Ink of both as a share of the ink of either, in [0, 1] (intersection over union). */
  public double overlap(InkPatch other) {
    int both = common(other);
    return (double) both / (area() + other.area() - both);
  }

  /** The ink of both. */
  public InkPatch union(InkPatch other) {
    Box all = box.union(other.box);
    byte[] joined = new byte[all.width() * all.height()];
    drawOnto(all, joined);
    other.drawOnto(all, joined);
    return new InkPatch(all, joined);
  }

  /**
   * The ink inside an area, with its own extent.
   *
   * @return null if there is none
   */
  public InkPatch within(Box area) {
    int from = Math.max(area.x(), box.x()) - box.x();
    int width = Math.min(area.right(), box.right()) - box.x() - from;
    if (width < 1) {
      return null;
    }
    byte[] blank = new byte[width];
    int left = width;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = Integer.MIN_VALUE;
    for (int y = Math.max(area.y(), box.y()); y < Math.min(area.bottom(), box.bottom()); y++) {
      int row = (y - box.y()) * box.width() + from;
      int first = Arrays.mismatch(mask, row, row + width, blank, 0, width);
      if (first >= 0) {
        int behind = width;
        while (behind > right && mask[row + behind - 1] == 0) {
          behind--;
        }
        left = Math.min(left, first);
        right = Math.max(right, behind);
        top = Math.min(top, y);
        bottom = y + 1;
      }
    }
    int x = box.x() + from;
    return right == 0 ? null : cut(Box.between(x + left, top, x + right, bottom));
  }

  private InkPatch cut(Box area) {
    byte[] part = new byte[area.width() * area.height()];
    for (int row = 0; row < area.height(); row++) {
      int from = (area.y() + row - box.y()) * box.width() + area.x() - box.x();
      System.arraycopy(mask, from, part, row * area.width(), area.width());
    }
    return new InkPatch(area, part);
  }

  private void drawOnto(Box area, byte[] pixels) {
    for (int row = 0; row < box.height(); row++) {
      int to = (box.y() + row - area.y()) * area.width() + box.x() - area.x();
      for (int column = 0; column < box.width(); column++) {
        pixels[to + column] |= mask[row * box.width() + column];
      }
    }
  }
}
