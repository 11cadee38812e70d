package io.glyphstream.trainer.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.language.Letter;
import io.glyphstream.recognition.language.Symbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageModelBuilderTest {

  private static final String BOOK =
      "The cat sat on the mat. The rat sat on the cat, and that was that. ".repeat(20);

  private final LanguageModel model = new LanguageModelBuilder(4, 2).build(List.of(BOOK));

  @Test
  void whatWasCountedIsLikelierThanWhatWasNot() {
    assertTrue(probability("the c", 'a') > 10 * probability("the c", 'x'));
    assertTrue(probability("the c", 'x') > 0);
  }

  @Test
  void probabilitiesSumToOneHoweverRareNgramsArePruned() {
    for (int least = 1; least < 50; least += 7) {
      LanguageModel pruned = new LanguageModelBuilder(4, least).build(List.of(BOOK));
      for (String context : List.of("", "t", "the", "sat on", "xyz", "!!")) {
        double[] row = row(pruned, context);
        double sum = 0;
        for (double logarithm : row) {
          sum += Math.exp(logarithm);
        }
        assertEquals(1, sum, 1e-9, context);
      }
    }
  }

  /** "q" is as frequent as "z", but behind "z" only. */
  @Test
  void symbolsThatFollowFewOthersAreUnlikelyInNewContexts() {
    LanguageModel counted =
        new LanguageModelBuilder(2, 1).build(List.of("zq".repeat(500) + "azebzecze dzefze"));
    double[] row = row(counted, "+");

    assertTrue(row[Symbols.of('z')] > row[Symbols.of('q')]);
  }

  @Test
  void excludedBooksAreLeftOutAndMarksArePlain(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("one.txt"), "\u201cWell\u201d\u2014he said,\n  it\u2019s");
    Files.writeString(folder.resolve("two.txt"), "left out");
    Files.writeString(folder.resolve("notes.md"), "no book");

    assertEquals(List.of("\"Well\" - he said, it's"), BookText.in(folder, List.of("two")));
  }

  private double probability(String context, char next) {
    return Math.exp(row(model, context)[Symbols.of(next)]);
  }

  private static double[] row(LanguageModel model, String context) {
    int state = model.lineStart();
    for (char character : context.toCharArray()) {
      state = model.next(state, Letter.of(String.valueOf(character)));
    }
    double[] row = new double[Symbols.COUNT];
    model.fillRow(state, row);
    return row;
  }
}
