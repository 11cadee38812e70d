package io.glyphstream.benchmarks.page;

import java.util.Locale;

/** How hard a synthetic page is to read. */
public enum PageCondition {
  CLEAN(PageStyle.CLEAN),
  HARD(PageStyle.HARD),
  RULED(PageStyle.RULED);

  private final PageStyle style;

  PageCondition(PageStyle style) {
    this.style = style;
  }

  PageStyle style() {
    return style;
  }

  /** As files and tables name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
