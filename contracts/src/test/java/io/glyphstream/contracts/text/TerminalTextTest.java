package io.glyphstream.contracts.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  private static final int CASES = 300;

  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "Größe 5 Ω, \"a\\b\" 東京 \uD83D\uDE00";

    assertEquals(text, TerminalText.line(text));
    assertEquals("a\n\tb\f", TerminalText.lines("a\n\tb\f"));
  }

  @Test
  void whatMovesTheCursorIsShown() {
    assertEquals("\\u001B]0;pwn\\u0007", TerminalText.line("\u001b]0;pwn\u0007"));
    assertEquals("\\u009B31m", TerminalText.line("\u009b31m"));
    assertEquals("a\\u0000b\\u007F", TerminalText.lines("a\0b\u007f"));
    assertEquals("a\\rb", TerminalText.lines("a\rb"));
  }

  @Test
  void whatForgesALineIsShown() {
    assertEquals("a\\nINFO\\r\\u2028\\u0085", TerminalText.line("a\nINFO\r\u2028\u0085"));
  }

  @Test
  void whatTurnsTextAroundIsShown() {
    assertEquals("scan\\u202Egnp.exe", TerminalText.line("scan\u202egnp.exe"));
    assertEquals("\\u2066\\u2069", TerminalText.line("\u2066\u2069"));
  }

  @Test
  void halfACharacterIsShown() {
    assertEquals("\\uD83D", TerminalText.line("\uD83D"));
  }

  @Test
  void jsonStaysJsonOfTheSameMeaning() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (int seed = 0; seed < CASES; seed++) {
      Map<String, String> value = Map.of("text", anyCharacters(new Random(seed)));

      String printed = TerminalText.line(mapper.writeValueAsString(value));

      assertEquals(value, mapper.readValue(printed, Map.class));
      assertTrue(printed.codePoints().noneMatch(TerminalText::isUnsafe), printed);
    }
  }

  /** Half of them from where the unsafe ones are. */
  private static String anyCharacters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      int c = random.nextBoolean() ? random.nextInt(0xA0) : 0x2000 + random.nextInt(0x80);
      text.appendCodePoint(c);
    }
    return text.append("\uD83D\uDE00").toString();
  }
}
