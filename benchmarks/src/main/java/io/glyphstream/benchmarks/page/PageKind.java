package io.glyphstream.benchmarks.page;

import java.util.Locale;

/** What a synthetic page is written with, and in which letters. */
public enum PageKind {
  UPPER(Hand.EMNIST),
  MIXED(Hand.EMNIST),
  LOWER(Hand.EMNIST),
  DIGITS(Hand.EMNIST),
  JOINED(Hand.JOINED_EMNIST),
  /** Capitals and digits in no order. */
  CODES(Hand.EMNIST_CODES),
  HAND_FONT(Hand.FONT),
  PRINT_FONT(Hand.FONT);

  private enum Hand {
    EMNIST("hand print"),
    JOINED_EMNIST("joined hand"),
    EMNIST_CODES("codes"),
    FONT("fonts");

    private final String label;

    Hand(String label) {
      this.label = label;
    }
  }

  private final Hand hand;

  PageKind(Hand hand) {
    this.hand = hand;
  }

  /** Whether its glyphs are EMNIST's, letters and digits only; else a font's, with punctuation. */
  public boolean hasEmnistGlyphs() {
    return hand != Hand.FONT;
  }

  /** Whether strokes lead from most small letters to the next. */
  public boolean isJoined() {
    return hand == Hand.JOINED_EMNIST;
  }

  /**
   * Which kinds are one in tables: {@code hand print}, {@code joined hand}, {@code codes} or {@code
   * fonts}.
   */
  public String family() {
    return hand.label;
  }

  /** As files and tables name it, for example {@code hand-font}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
