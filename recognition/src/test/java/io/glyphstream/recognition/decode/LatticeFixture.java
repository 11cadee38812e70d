package io.glyphstream.recognition.decode;

import io.glyphstream.contracts.document.Box;
import io.glyphstream.contracts.lattice.Candidate;
import io.glyphstream.contracts.lattice.Cut;
import io.glyphstream.contracts.lattice.LineLattice;
import io.glyphstream.contracts.lattice.LineMetrics;
import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.recognition.model.Logits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line that a test makes up, glyph by glyph, at a cap height of 40 px over a baseline at 100. */
final class LatticeFixture {

  static final int CAP_HEIGHT = 40;
  static final int BASELINE = 100;

  /** Widths of cuts, px, that lie one cap height apart. */
  static final int WIDTH = 28;

  static final Cut BLANK = new Cut(0, 6, 0.02);
  static final Cut THROUGH_INK = new Cut(0, 0, 0);
  static final Cut SPACE = new Cut(0, 40, 0.999);

  static final List<String> ALPHABET =
      Stream.concat(
              "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,;:'\"-!?()/&$%#@+=*"
                  .codePoints()
                  .mapToObj(Character::toString),
              Stream.of(BundleMetadata.REJECT))
          .toList();

  static final BundleMetadata BUNDLE =
      new BundleMetadata(
          "test", "1", "characters", ALPHABET, List.of(), "any", 1, "none", "", Map.of(), "none");

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<float[]> rows = new ArrayList<>();
  private final List<Cut> inner = new ArrayList<>();

  /** A glyph between two cuts that may be any of the characters, by the logits above the rest. */
  LatticeFixture glyph(int from, int to, double height, Map<String, ? extends Number> logits) {
    return glyph(from, to, (to - from) * WIDTH, height, 0, logits);
  }

  /**
   * The same with its width, px, and how far its foot is above the baseline, cap heights.
   *
   * @param height cap heights
   */
  LatticeFixture glyph(
      int from,
      int to,
      int width,
      double height,
      double raised,
      Map<String, ? extends Number> logits) {
    float[] row = new float[ALPHABET.size()];
    logits.forEach((text, value) -> row[ALPHABET.indexOf(text)] = value.floatValue());
    int heightPx = (int) Math.round(height * CAP_HEIGHT);
    int bottom = BASELINE - (int) Math.round(raised * CAP_HEIGHT);
    candidates.add(
        new Candidate(
            from, to, new Box(from * WIDTH, bottom - heightPx, width, heightPx), rows.size()));
    rows.add(row);
    return this;
  }

  /** The cuts between the glyphs. */
  LatticeFixture cuts(Cut... cuts) {
    inner.addAll(Arrays.asList(cuts));
    return this;
  }

  LineLattice lattice() {
    List<Cut> cuts = new ArrayList<>(inner);
    cuts.add(0, new Cut(0, 0, 0));
    cuts.add(new Cut(1000, 0, 0));
    return new LineLattice(
        new Box(0, 60, 1000, CAP_HEIGHT),
        new LineMetrics(BASELINE, 0, CAP_HEIGHT),
        cuts,
        candidates);
  }

  Logits logits() {
    float[] values = new float[rows.size() * ALPHABET.size()];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, values, row * ALPHABET.size(), ALPHABET.size());
    }
    return new Logits(ALPHABET.size(), values);
  }

  DecodedLine decode(DecoderWeights weights) {
    return new LatticeDecoder(BUNDLE, LanguageModel.english(), weights).decode(lattice(), logits());
  }

  DecodedLine decode() {
    return decode(DecoderWeights.defaults());
  }

  String text() {
    return text(decode());
  }

  static String text(DecodedLine line) {
    return line.glyphs().stream()
        .map(glyph -> (glyph.startsWord() ? " " : "") + glyph.text())
        .collect(Collectors.joining())
        .strip();
  }
}
