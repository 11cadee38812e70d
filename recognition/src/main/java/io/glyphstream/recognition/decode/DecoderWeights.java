package io.glyphstream.recognition.decode;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much each source of knowledge counts when a line is decoded; see docs/adr/0011 for the
 * figures they were chosen by. Prices and bonuses are nats.
 *
 * @param shape times the model's log-probabilities
 * @param prior the model's probabilities are divided by its training shares to this power, [0, 1]
 * @param geometry times the logarithm of how well a glyph's height and place fit the character
 * @param glyphBonus for each glyph, without which a sum of logarithms prefers few wide candidates;
 *     on top of it comes what a glyph's text costs on average, see {@link #bonus()}
 * @param blankInside for each blank gap inside a glyph
 * @param cut times the log-probability that two glyphs meet at a cut through ink, or that none do
 *     at those that a glyph spans
 * @param gap times the log-probability that a gap is, or is not, a space
 * @param language times the log-probability of the text; 0 switches all context off
 * @param codes what of that counts in words of no language, [0, 1]: there only kinds of characters
 *     are known, which says less than it seems
 * @param textShare how likely a word is one of the language, [0, 1); 0 for digit and code fields,
 *     where only the kinds of neighbours count
 * @param rejection for each piece of a candidate that is read as no character, on top of the
 *     model's log-probability of it: two characters together are no character either
 * @param beam hypotheses kept at each cut, at least 1
 * @param confidence times a path's score where paths are weighed against each other: below 1 makes
 *     confidences less sure
 */
public record DecoderWeights(
    double shape,
    double prior,
    double geometry,
    double glyphBonus,
    double blankInside,
    double cut,
    double gap,
    double language,
    double codes,
    double textShare,
    double rejection,
    int beam,
    double confidence) {

  public DecoderWeights {
    if (beam < 1) {
      throw new IllegalArgumentException("a beam keeps one hypothesis at least, not " + beam);
    }
    if (!(codes >= 0 && codes <= 1)) {
      throw new IllegalArgumentException("not a part of the language's weight: " + codes);
    }
    if (!(textShare >= 0 && textShare < 1)) {
      throw new IllegalArgumentException("not a share of words: " + textShare);
    }
    if (!(confidence > 0)) {
      throw new IllegalArgumentException("confidences need a scale above 0, not " + confidence);
    }
  }

  /**
   * A character's text in context costs so many nats on average: a little less than one of ten
   * digits. Without its return context would prefer few glyphs, the more the more it weighs.
   */
  private static final double CONTEXT_NATS = 2.3;

  /** Hypotheses that are kept at each cut unless somebody wants more or fewer. */
  public static final int DEFAULT_BEAM = 48;

  /** The weights that were measured to be best on generated pages. */
  public static DecoderWeights defaults() {
    return new DecoderWeights(
        0.75, 0.3, 0.7, 0.5, -2, 0.5, 1, 0.9, 0.9, 0.9, -4, DEFAULT_BEAM, 1.6);
  }

  /** The same, for fields that hold digits or codes. */
  public DecoderWeights withoutWords() {
    return with("textShare", 0);
  }

  /** The same, for characters that say nothing of their neighbours. */
  public DecoderWeights withoutContext() {
    return with("language", 0);
  }

  /** What a glyph that is a character gains, nats. */
  double bonus() {
    return glyphBonus + language * CONTEXT_NATS;
  }

  /** Times the log-probability of the text of a word of no language. */
  double codeLanguage() {
    return language * codes;
  }

  /** What a glyph in a word of no language gains less, as its text counts less, nats. */
  double codeBonusLoss() {
    return (language - codeLanguage()) * CONTEXT_NATS;
  }

  /**
   * The same but for one weight.
   *
   * @throws IllegalArgumentException if no weight has that name, or it can't have that value
   */
  public DecoderWeights with(String name, double value) {
    Map<String, Double> weights = new LinkedHashMap<>(byName());
    if (weights.replace(name, value) == null) {
      throw new IllegalArgumentException("no weight is named " + name + ": " + weights.keySet());
    }
    Iterator<Double> values = weights.values().iterator();
    return new DecoderWeights(
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next(),
        values.next().intValue(),
        values.next());
  }

  /** The weights by their names, in their order. */
  private Map<String, Double> byName() {
    Map<String, Double> weights = new LinkedHashMap<>();
    weights.put("shape", shape);
    weights.put("prior", prior);
    weights.put("geometry", geometry);
    weights.put("glyphBonus", glyphBonus);
    weights.put("blankInside", blankInside);
    weights.put("cut", cut);
    weights.put("gap", gap);
    weights.put("language", language);
    weights.put("codes", codes);
    weights.put("textShare", textShare);
    weights.put("rejection", rejection);
    weights.put("beam", (double) beam);
    weights.put("confidence", confidence);
    return weights;
  }
}
