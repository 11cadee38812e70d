package io.glyphstream.benchmarks.accuracy;

import io.glyphstream.contracts.document.Glyph;
import io.glyphstream.recognition.score.EditDistance;
import io.glyphstream.trainer.evaluation.Calibration;
import java.util.ArrayList;
import java.util.List;

/** Characters as they were read, with their confidences and whether they are right. */
public final class ReadCharacters {

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

  /** Expected calibration error of the characters' confidences; 0 without characters. */
  double calibrationError() {
    double[] confidences = outcomes.stream().mapToDouble(Outcome::confidence).toArray();
    return Calibration.of(confidences, index -> outcomes.get(index).right()).expectedError();
  }
}
