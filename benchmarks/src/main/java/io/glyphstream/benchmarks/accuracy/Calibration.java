package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.recognition.score.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether confidences mean what they say. */
public final class Calibration {

  private static final int BINS = 15;

  private record Outcome(double confidence, boolean right) {}

  private final List<Outcome> outcomes = new ArrayList<>();

  /** Adds a page's characters, each right if the alignment by least edits matches it. */
  void add(String truth, List<Glyph> glyphs) {
    List<String> right = EditDistance.characters(truth.replaceAll("\\s", ""));
    boolean[] matched = EditDistance.of(right, glyphs.stream().map(Glyph::text).toList()).matched();
    for (int i = 0; i < matched.length; i++) {
      outcomes.add(new Outcome(glyphs.get(i).confidence(), matched[i]));
    }
  }

  /**
   * Expected calibration error over bins of equal mass (Naeini, Cooper, Hauskrecht 2015): the mean
   * difference between a bin's mean confidence and its share of right characters.
   */
  double expectedError() {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::confidence));
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int from = bin * sorted.size() / BINS;
      int to = (bin + 1) * sorted.size() / BINS;
      double confidence = 0;
      double right = 0;
      for (Outcome outcome : sorted.subList(from, to)) {
        confidence += outcome.confidence();
        right += outcome.right() ? 1 : 0;
      }
      error += Math.abs(confidence - right);
    }
    return sorted.isEmpty() ? 0 : error / sorted.size();
  }
}
