package io.glyphstream.recognition.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LanguageModelTest {

  private static final String CHARACTERS =
      " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,;:'\"-!?()/&$%#@+=*";

  private static final LanguageModel ENGLISH = LanguageModel.english();

  @Test
  void probabilitiesSumToOneInEveryContext() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int state = ENGLISH.lineStart();
      for (int length = random.nextInt(12); length > 0; length--) {
        assertEquals(1, sum(ENGLISH, state), 1e-9);
        char next = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        state = ENGLISH.next(state, Letter.of(String.valueOf(next)));
      }
    }
  }

  @Test
  void probabilitiesSumToOneInContextsOfRealText() {
    String text = "The quick BROWN fox, it's said: \"12 dogs\" (lazy ones!) slept at 5 o'clock.";
    int state = ENGLISH.lineStart();
    for (char character : text.toCharArray()) {
      assertEquals(1, sum(ENGLISH, state), 1e-9, "before " + character);
      state = ENGLISH.next(state, Letter.of(String.valueOf(character)));
    }
  }

  @Test
  void englishIsLikelierThanTheSameLettersInNoOrder() {
    assertTrue(logProbability("the house") > logProbability("eth uoshe") + 10);
  }

  /** No novel of the nineteenth century has it. */
  @Test
  void wordsOfTodayAreKnown() {
    assertTrue(logProbability("software") > logProbability("softwane") + 4);
  }

  @Test
  void capitalsGoOnAmongCapitalsAndSmallLettersAmongSmall() {
    assertTrue(logProbability("THE HOUSE") > logProbability("THE HoUSE"));
    assertTrue(logProbability("the house") > logProbability("the hOuse"));
    assertTrue(logProbability("The house") > logProbability("ThE house"));
  }

  @Test
  void aSentenceBeginsWithACapital() {
    assertTrue(logProbability("it was. So we") > logProbability("it was. so we"));
    assertTrue(logProbability("it was so we") > logProbability("it was So we"));
  }

  @Test
  void pronounIIsACapitalWhereverItStands() {
    assertTrue(logProbability("so I was") > logProbability("so i was") + 2);
    assertTrue(logProbability("so it was") > logProbability("so It was") + 1);
    assertTrue(logProbability("and I, said") > logProbability("and i, said") + 2);
    assertTrue(logProbability("NOW IT IS") > logProbability("NOW iT IS") + 2);
  }

  @Test
  void allDigitsAreAlike() {
    assertEquals(logProbability("room 7"), logProbability("room 3"), 1e-12);
  }

  @Test
  void readingWhatWasWrittenGivesTheModel() throws IOException {
    byte[] file = written(ENGLISH);

    LanguageModel read = LanguageModelFile.read(new ByteArrayInputStream(file));

    assertEquals(ENGLISH, read);
    assertNotEquals(ENGLISH, small());
    assertEquals(small(), LanguageModelFile.read(new ByteArrayInputStream(written(small()))));
  }

  @Test
  void damagedFileIsAnErrorAndNoModel() throws IOException {
    byte[] file = written(small());
    assertThrows(
        IOException.class,
        () -> LanguageModelFile.read(new ByteArrayInputStream(Arrays.copyOf(file, 40))));
    assertThrows(
        IOException.class, () -> LanguageModelFile.read(new ByteArrayInputStream(new byte[99])));
  }

  @Test
  void unknownSymbolIsAsLikelyAsAfterTheShorterContextTimesWhatIsLeft() {
    LanguageModel model = small();
    double[] empty = new double[Symbols.COUNT];
    double[] afterA = new double[Symbols.COUNT];
    int state = model.next(model.lineStart(), Letter.of("a"));
    model.fillRow(model.lineStart(), empty);
    model.fillRow(state, afterA);
    int b = Symbols.of('b');
    int c = Symbols.of('c');
    int d = Symbols.of('d');

    assertEquals(0.5, Math.exp(afterA[b]), 0.03);
    assertEquals(empty[c] - empty[d], afterA[c] - afterA[d], 1e-9);
  }

  /** All symbols alike; after "a" comes "b" every second time. */
  private static LanguageModel small() {
    int nodes = 1 + Symbols.COUNT + 1;
    int[] firstChild = new int[nodes + 1];
    byte[] symbols = new byte[nodes];
    byte[] codes = new byte[nodes];
    Arrays.fill(firstChild, 1 + Symbols.COUNT);
    firstChild[0] = 1;
    for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
      symbols[1 + symbol] = (byte) symbol;
      codes[1 + symbol] = NgramTrie.code(1.0 / Symbols.COUNT);
    }
    int a = 1 + Symbols.of('a');
    Arrays.fill(firstChild, a + 1, nodes + 1, nodes);
    symbols[nodes - 1] = (byte) Symbols.of('b');
    codes[nodes - 1] = NgramTrie.code(0.5);
    float[] upper = new float[CaseState.values().length];
    Arrays.fill(upper, 0.25f);
    return new LanguageModel(
        new NgramTrie(firstChild, symbols, codes), new CaseModel(upper, upper, 0.5f, 2));
  }

  private static byte[] written(LanguageModel model) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    LanguageModelFile.write(model, file);
    return file.toByteArray();
  }

  private static double sum(LanguageModel model, int state) {
    double[] row = new double[Symbols.COUNT];
    model.fillRow(state, row);
    return CHARACTERS
        .chars()
        .mapToDouble(
            character -> {
              Letter letter = Letter.of(Character.toString(character));
              return Math.exp(model.logProbability(state, row, letter));
            })
        .sum();
  }

  private static double logProbability(String text) {
    double[] row = new double[Symbols.COUNT];
    double sum = 0;
    int state = ENGLISH.lineStart();
    for (char character : text.toCharArray()) {
      Letter letter = Letter.of(String.valueOf(character));
      ENGLISH.fillRow(state, row);
      sum += ENGLISH.logProbability(state, row, letter);
      state = ENGLISH.next(state, letter);
    }
    return sum;
  }
}
