package io.glyphstream.recognition.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SymbolsTest {

  @Test
  void caseAndDigitsAreFoldedAndAllElseHasItsOwnSymbol() {
    assertEquals(Symbols.of('a'), Symbols.of('A'));
    assertEquals(Symbols.of('0'), Symbols.of('9'));
    Set<Integer> symbols = new HashSet<>();
    " abcdefghijklmnopqrstuvwxyz0.,;:'\"-!?()/&$%#@+=*"
        .chars()
        .forEach(character -> assertTrue(symbols.add(Symbols.of(character))));
    assertEquals(Symbols.COUNT, symbols.size());
  }

  @Test
  void charactersOfOtherScriptsHaveNone() {
    assertEquals(Symbols.NONE, Symbols.of('ä'));
    assertEquals(Symbols.NONE, Symbols.of('~'));
    assertEquals(Symbols.NONE, Symbols.of('['));
    assertEquals(Symbols.NONE, Symbols.of(0xFFFD));
  }
}
