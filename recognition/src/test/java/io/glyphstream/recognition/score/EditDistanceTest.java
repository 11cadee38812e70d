package io.glyphstream.recognition.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

  @Test
  void insertionsDeletionsAndSubstitutionsAreCounted() {
    assertEquals(3, EditDistance.of("kitten", "sitting"));
    assertEquals(4, EditDistance.of("", "word"));
    assertEquals(4, EditDistance.of("word", ""));
    assertEquals(0, EditDistance.of("same", "same"));
    assertEquals(1, EditDistance.of("a\uD835\uDC00b", "ab"));
  }

  @Test
  void itIsSymmetricAndNoLongerThanAnyWayRound() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String a = word(random);
      String b = word(random);
      String c = word(random);

      assertEquals(EditDistance.of(a, b), EditDistance.of(b, a));
      int direct = EditDistance.of(a, c);
      int roundabout = EditDistance.of(a, b) + EditDistance.of(b, c);
      assertEquals(direct, Math.min(direct, roundabout), a + " " + b + " " + c);
    }
  }

  @Test
  void matchedAreThoseThatStandForTheSame() {
    assertArrayEquals(
        new boolean[] {true, false, true, false},
        EditDistance.of(List.of("a", "b", "c"), List.of("a", "x", "c", "y")).matched());
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(8), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
