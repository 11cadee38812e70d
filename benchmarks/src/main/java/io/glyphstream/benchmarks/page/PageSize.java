package io.glyphstream.benchmarks.page;

/**
 * How large pages are.
 *
 * @param width px
 * @param height px
 * @param margin px from each edge
 * @param characters that a page holds, about
 */
public record PageSize(int width, int height, int margin, int characters) {

  /** A4 at {@link PageGenerator#DPI}. */
  public static final PageSize A4 = new PageSize(2480, 3508, 240, 300);

  /** A slip of a few lines. */
  public static final PageSize SLIP = new PageSize(1600, 900, 100, 60);
}
