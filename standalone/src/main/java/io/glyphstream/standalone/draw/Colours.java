package io.glyphstream.standalone.draw;

import java.awt.Color;

/** Colours that tell neighbours apart, and the colours of confidences. */
final class Colours {

  static final Color LINE = new Color(0x2060D0);
  static final Color WORD = new Color(0x20A060);
  static final Color BLANK_CUT = new Color(0x20A060);
  static final Color INK_CUT = new Color(0xD02020);
  static final Color SPACE = new Color(0x2060D0);

  /** The golden angle, as a share of a turn: neighbours' hues are never close. */
  private static final float HUE_STEP = 0.381966f;

  /** Hue of green, as a share of a turn; red is 0. */
  private static final float GREEN = 1 / 3f;

  private Colours() {}

  /**
   * A dark colour, different for neighbouring numbers.
   *
   * @param number 0-based
   */
  static Color of(int number) {
    return Color.getHSBColor(number * HUE_STEP, 1, 0.75f);
  }

  /**
   * From red, unsure, to green, sure.
   *
   * @param confidence [0, 1]
   */
  static Color of(double confidence) {
    return Color.getHSBColor(GREEN * (float) confidence, 1, 0.8f);
  }
}
