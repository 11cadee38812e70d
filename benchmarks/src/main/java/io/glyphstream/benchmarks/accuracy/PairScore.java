package io.glyphstream.benchmarks.accuracy;

import static java.util.stream.Collectors.joining;

import io.glyphstream.benchmarks.page.GlyphPair;
import io.glyphstream.benchmarks.page.GlyphStock;
import io.glyphstream.benchmarks.page.PageGenerator;
import io.glyphstream.benchmarks.page.PagePng;
import io.glyphstream.contracts.lattice.CropBatch;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.Logits;
import io.glyphstream.trainer.evaluation.MergedClasses;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How many touching pairs are read as their two characters.
 *
 * @param pairs read
 * @param right pairs of which both characters, and no more, were read
 * @param apartRight the same of the pairs drawn apart
 * @param isolatedRight of the pairs' glyphs, those that the model reads on their own
 */
public record PairScore(int pairs, int right, int apartRight, int isolatedRight) {

  /** The score of pairs of which every character counts for itself. */
  public static PairScore exact(Stream<GlyphPair> pairs, Readers readers) {
    return of(pairs, readers, UnaryOperator.identity());
  }

  /** The score of pairs by EMNIST's 47 merged classes. */
  public static PairScore merged(Stream<GlyphPair> pairs, Readers readers) {
    return of(pairs, readers, PairScore::classesOf);
  }

  private static String classesOf(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(MergedClasses.BY_MERGE::of)
        .collect(joining());
  }

  /**
   * What reads pairs, and what reads their glyphs.
   *
   * @param page reads whole pages
   * @param classifier the model that it reads with
   * @param stock where the glyphs are from
   */
  public record Readers(PageReader page, GlyphClassifier classifier, GlyphStock stock) {

    private String text(BufferedImage image) {
      byte[] file = PagePng.encode(image, PageGenerator.DPI);
      return page.read(file).text().replaceAll("\\s", "");
    }

    private String isolated(int index) {
      Logits logits = classifier.classify(new CropBatch(stock.crop(index)));
      float[] row = logits.values();
      int best = 0;
      for (int column = 1; column < row.length; column++) {
        best = row[column] > row[best] ? column : best;
      }
      return classifier.metadata().alphabet().get(best);
    }
  }

  private static PairScore of(
      Stream<GlyphPair> pairs, Readers readers, UnaryOperator<String> classes) {
    return pairs
        .map(pair -> of(pair, readers, classes))
        .reduce(new PairScore(0, 0, 0, 0), PairScore::plus);
  }

  private static PairScore of(GlyphPair pair, Readers readers, UnaryOperator<String> classes) {
    String truth = classes.apply(pair.text());
    String first = classes.apply(readers.isolated(pair.first()));
    String second = classes.apply(readers.isolated(pair.second()));
    return new PairScore(
        1,
        classes.apply(readers.text(pair.touching())).equals(truth) ? 1 : 0,
        classes.apply(readers.text(pair.apart())).equals(truth) ? 1 : 0,
        (truth.startsWith(first) ? 1 : 0) + (truth.endsWith(second) ? 1 : 0));
  }

  private PairScore plus(PairScore other) {
    return new PairScore(
        pairs + other.pairs,
        right + other.right,
        apartRight + other.apartRight,
        isolatedRight + other.isolatedRight);
  }

  /** Share of the pairs that were read where they touch. */
  public double accuracy() {
    return (double) right / pairs;
  }

  /** Share of the pairs that were read where they stand apart. */
  public double apartAccuracy() {
    return (double) apartRight / pairs;
  }

  /** Share of the glyphs that the model reads on their own. */
  public double isolatedAccuracy() {
    return isolatedRight / (2.0 * pairs);
  }
}
