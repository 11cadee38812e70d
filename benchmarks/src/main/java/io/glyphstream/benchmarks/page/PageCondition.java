package io.glyphstream.benchmarks.page;

import java.util.Locale;

/** How hard a synthetic page is to read. */
public enum PageCondition {
  CLEAN(PageStyle.CLEAN),
  HARD(PageStyle.HARD),
  RULED(PageStyle.RULED),
  BOXED(PageStyle.BOXED),
  COMBED(PageStyle.COMBED);

  private static final double BILEVEL_SHARE = 0.88;

  private final PageStyle style;

  PageCondition(PageStyle style) {
    this.style = style;
  }

  PageStyle style() {
    return style;
  }

  /** Grey below which a scanner of one bit a pixel writes black: rules show, and some noise. */
  public int bilevelThreshold() {
    return (int) Math.round(BILEVEL_SHARE * style.paper() * style.darkestLight());
  }

  /** As files and tables name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
