package io.glyphstream.trainer.retrain;

import java.util.Locale;
import org.apache.commons.math3.stat.inference.AlternativeHypothesis;
import org.apache.commons.math3.stat.inference.BinomialTest;

/**
 * What a challenger must show to become champion.
 *
 * @param leastGain percentage points by which it must read more of the held-out labels right than
 *     the champion, at least 0
 * @param mostChance how likely chance alone may make it win as many of the labels that only one of
 *     the two reads right, in (0, 1]: the sign test, one-sided; 1 to leave it out
 * @param mostLoss percentage points by which it may read less of the held-out base data right than
 *     the best of all who were ever champion, 0 to 0.2
 * @param fewestHeldOut held-out labels without which nothing is promoted, at least 1
 */
public record Gate(double leastGain, double mostChance, double mostLoss, int fewestHeldOut) {

  /** Percentage points. No model is ever promoted that loses more than this of what was reached. */
  public static final double GREATEST_LOSS = 0.2;

  /** Rounding must not decide. */
  private static final double EPSILON = 1e-9;

  private static final double EVEN = 0.5;

  public Gate {
    require(leastGain >= 0, "min-gain", "at least 0", leastGain);
    require(mostChance > 0 && mostChance <= 1, "max-chance", "above 0, at most 1", mostChance);
    require(
        mostLoss >= 0 && mostLoss <= GREATEST_LOSS,
        "max-loss",
        "from 0 to " + GREATEST_LOSS,
        mostLoss);
    require(fewestHeldOut >= 1, "min-held-out", "at least 1", fewestHeldOut);
  }

  private static void require(boolean holds, String option, String legal, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(option + " must be " + legal + ", not " + value);
    }
  }

  /**
   * What was measured, both models on the same crops.
   *
   * @param labels how many are held out
   * @param gained of them, only the challenger reads right
   * @param lost of them, only the champion reads right
   * @param challengerAccuracy on the held-out base data, 0 to 1
   * @param bestAccuracy the best of all who were ever champion, on the same, 0 to 1
   * @param best its {@code name/version}
   */
  record Comparison(
      int labels,
      int gained,
      int lost,
      double challengerAccuracy,
      double bestAccuracy,
      String best) {

    double gainPoints() {
      return 100.0 * (gained - lost) / labels;
    }

    double lossPoints() {
      return 100 * (bestAccuracy - challengerAccuracy);
    }

    /** P(at least so many of them are gained), were gained and lost equally likely. */
    double chance() {
      return gained + lost == 0
          ? 1
          : new BinomialTest()
              .binomialTest(gained + lost, gained, EVEN, AlternativeHypothesis.GREATER_THAN);
    }
  }

  /**
   * Whether the challenger is promoted.
   *
   * @param reason one sentence with the figures that decided
   */
  record Decision(boolean promoted, String reason) {}

  Decision decide(Comparison seen) {
    if (seen.labels() < fewestHeldOut) {
      return no("%d labels are held out, %d are needed", seen.labels(), fewestHeldOut);
    }
    if (seen.lossPoints() > mostLoss + EPSILON) {
      return no(
          "it reads %.2f points less of the held-out base data right than %s, at most %.2f may be",
          seen.lossPoints(), seen.best(), mostLoss);
    }
    if (seen.gained() <= seen.lost() || seen.gainPoints() < leastGain - EPSILON) {
      return no(
          "it reads %+.2f points of %d held-out labels more right, %.2f are needed",
          seen.gainPoints(), seen.labels(), leastGain);
    }
    if (seen.chance() > mostChance + EPSILON) {
      return no(
          "it reads %d held-out labels right that the champion does not, and %d the other way"
              + " round: chance alone does so in %.3f of all cases, %.3f is the most",
          seen.gained(), seen.lost(), seen.chance(), mostChance);
    }
    return new Decision(
        true,
        text(
            "it reads %+.2f points of %d held-out labels more right, and %+.2f points of the"
                + " held-out base data against %s",
            seen.gainPoints(), seen.labels(), 0.0 - seen.lossPoints(), seen.best()));
  }

  private static Decision no(String reason, Object... values) {
    return new Decision(false, text(reason, values));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
