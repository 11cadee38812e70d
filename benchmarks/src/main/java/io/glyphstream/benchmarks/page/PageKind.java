package io.glyphstream.benchmarks.page;

import java.util.Locale;

/** What a synthetic page is written with, and in which letters. */
public enum PageKind {
  UPPER(Hand.EMNIST),
  MIXED(Hand.EMNIST),
  LOWER(Hand.EMNIST),
  DIGITS(Hand.EMNIST),
  HAND_FONT(Hand.FONT),
  PRINT_FONT(Hand.FONT);

  private enum Hand {
    EMNIST,
    FONT
  }

  private final Hand hand;

  PageKind(Hand hand) {
    this.hand = hand;
  }

  /** Whether its glyphs are EMNIST's, letters and digits only; else a font's, with punctuation. */
  public boolean isHandPrint() {
    return hand == Hand.EMNIST;
  }

  /** As files and tables name it, for example {@code hand-font}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
