package io.glyphstream.recognition.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.model.Logits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search against every path of small lattices. */
class LineSearchTest {

  private static final DecoderWeights WEIGHTS = DecoderWeights.defaults().with("beam", 100_000);

  private final Alphabet alphabet = new Alphabet(LatticeFixture.BUNDLE);
  private final GlyphReader reader = new GlyphReader(LatticeFixture.BUNDLE, alphabet, WEIGHTS);
  private final ContextModel contexts =
      new ContextModel(LanguageModel.english(), alphabet, WEIGHTS);
  private LineLattice lattice;
  private List<List<GlyphReading>> readings;
  private double best;

  @Test
  void bestPathIsTheBestOfAll() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      prepare(RandomLattices.line(random, 1 + random.nextInt(4)));

      List<SearchArc> path =
          new LineSearch(lattice, alphabet, contexts, WEIGHTS).bestPath(readings);

      best = Double.NEGATIVE_INFINITY;
      tryAll(0, contexts.lineStart(), 0);
      assertEquals(best, path.stream().mapToDouble(SearchArc::score).sum(), 1e-9, "seed " + seed);
    }
  }

  @Test
  void sharesOfTheReadingsOfAPieceThatAllPathsReadSumToOne() {
    for (int seed = 0; seed < 60; seed++) {
      LatticeFixture line = new LatticeFixture();
      line.glyph(0, 1, 1, Map.of("8", seed / 10.0, "B", 3, "S", 2));
      prepare(line);

      new LineSearch(lattice, alphabet, contexts, WEIGHTS).bestPath(readings);

      GlyphReading only = readings.get(0).get(0);
      double sum = 0;
      for (int choice = 0; choice < only.size(); choice++) {
        sum += only.confidence(choice);
      }
      assertEquals(1, sum, 1e-9);
    }
  }

  private void prepare(LatticeFixture line) {
    lattice = line.lattice();
    Logits logits = line.logits();
    readings = new ArrayList<>();
    lattice.cuts().forEach(cut -> readings.add(new ArrayList<>()));
    lattice
        .candidates()
        .forEach(one -> readings.get(one.from()).add(reader.read(one, lattice, logits)));
  }

  private void tryAll(int cut, Context context, double score) {
    if (cut == lattice.cuts().size() - 1) {
      best = Math.max(best, score + contexts.scoreOfEnd(context));
      return;
    }
    if (cut == 0) {
      readAll(cut, context, score);
      return;
    }
    boolean begins = context.word() == Context.Word.BEGINS;
    Cut at = lattice.cuts().get(cut);
    double space = Math.max(1e-4, Math.min(1 - 1e-4, at.spaceProbability()));
    double boundary =
        at.boundaryProbability() == null ? 0 : WEIGHTS.cut() * Math.log(at.boundaryProbability());
    readAll(cut, context, score + boundary + (begins ? 0 : WEIGHTS.gap() * Math.log(1 - space)));
    if (!begins && at.gap() > 0) {
      double withSpace = WEIGHTS.gap() * Math.log(space) + contexts.scoreOfEnd(context);
      readAll(cut, contexts.nextWord(context), score + withSpace);
    }
  }

  private void readAll(int cut, Context context, double score) {
    for (GlyphReading reading : readings.get(cut)) {
      for (int choice = 0; choice < reading.size(); choice++) {
        int to = reading.candidate().to();
        int column = reading.column(choice);
        double own = score + reading.score(choice);
        if (column == alphabet.reject()) {
          tryAll(to, context, own);
          continue;
        }
        for (Context.Word word : List.of(Context.Word.TEXT, Context.Word.CODE)) {
          if (contexts.allows(context, word, column)) {
            tryAll(
                to,
                contexts.next(context, word, column),
                own + contexts.score(context, word, column));
          }
        }
      }
    }
  }
}
