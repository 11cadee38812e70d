package io.glyphstream.review.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTextTest {

  @Test
  void whatNobodySeesIsEscaped() {
    assertEquals(
        "a\\u{a}b\\u{1b}[31m\\u{202e}\\u{0}\\u{d800}é漢😀",
        PrintableText.of("a\nb\u001b[31m\u202e\0\ud800é漢😀"));
  }

  @Test
  void onlyTheBeginningIsShown() {
    assertEquals(500, PrintableText.of("x".repeat(9000)).length());
    assertEquals("null", PrintableText.of(null));
  }
}
