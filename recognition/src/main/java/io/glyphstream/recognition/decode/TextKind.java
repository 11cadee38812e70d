package io.glyphstream.recognition.decode;

import java.util.function.UnaryOperator;

/** What is known beforehand of the text that is to be read. */
public enum TextKind {
  /** Words, numbers and codes in any mixture: each word is taken for what it fits best. */
  ANY(UnaryOperator.identity()),
  /** Digits and codes, no words: only the kinds of neighbours count. */
  CODES(DecoderWeights::withoutWords),
  /** Characters that say nothing of their neighbours: shape and geometry alone count. */
  UNRELATED(DecoderWeights::withoutContext);

  private final UnaryOperator<DecoderWeights> change;

  TextKind(UnaryOperator<DecoderWeights> change) {
    this.change = change;
  }

  /**
   * The default weights for such a text.
   *
   * @param beam hypotheses kept at each cut, at least 1: more are slower and a little better
   */
  public DecoderWeights weights(int beam) {
    return change.apply(DecoderWeights.defaults()).with("beam", beam);
  }
}
