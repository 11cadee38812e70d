package io.glyphstream.trainer.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.language.Symbols;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NgramCountsTest {

  private static final String TEXT = "\"Well,\" he said - it's so. So";
  private final NgramCounts counts = new NgramCounts(5);

  @BeforeEach
  void countBoth() {
    counts.add(TEXT);
    counts.addNew(BareText.of(TEXT));
  }

  @Test
  void whatIsLeftOfATextHasNoMarksAndSingleSpaces() {
    assertEquals("Well he said its so So", BareText.of(TEXT).text());
  }

  /** Of both texts, as if the one without marks were written where it differs only. */
  @Test
  void ngramsThatNoMarkWasLeftOutOfCountOnce() {
    assertEquals(1, count("well"));
    assertEquals(1, count("said"));
    assertEquals(2, count(" so"));
    assertEquals(1, count("he"));
    assertEquals(1, count("d "));
    assertEquals(1, count(" i"));
  }

  @Test
  void ngramsOverAMarkThatWasLeftOutCountWithoutIt() {
    assertEquals(1, count("ll he"));
    assertEquals(1, count("d its"));
    assertEquals(1, count("d i"));
    assertEquals(1, count("it's"));
    assertEquals(1, count("so so"));
  }

  /** Or pruning would keep an n-gram and let its end go, which a model can't have. */
  @Test
  void endsOccurAtLeastAsOftenAsWhatEndsWithThem() {
    NgramCounts dashes = new NgramCounts(5);
    String text = "said - 'so. said - so";
    dashes.add(text);
    dashes.addNew(BareText.of(text));

    for (int length = 2; length <= dashes.order(); length++) {
      for (long ngram : dashes.ofLength(length).sortedKeys()) {
        int ends = dashes.ofLength(length - 1).get(Ngram.end(ngram, length - 1));
        assertTrue(ends >= dashes.ofLength(length).get(ngram), length + ": " + ngram);
      }
    }
  }

  private int count(String ngram) {
    long key = Ngram.EMPTY;
    for (char character : ngram.toCharArray()) {
      key = Ngram.with(key, Symbols.of(character));
    }
    return counts.ofLength(ngram.length()).get(key);
  }
}
