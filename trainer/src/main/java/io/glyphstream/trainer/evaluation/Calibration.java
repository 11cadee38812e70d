package io.glyphstream.trainer.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether confidences mean what they say: in each bin, the mean confidence beside the share that
 * was right (Guo, Pleiss, Sun, Weinberger 2017, section 2).
 *
 * @param bins of equal mass, the least confident first
 */
public record Calibration(List<Bin> bins) {

  /** The usual number of bins. */
  public static final int BINS = 15;

  /**
   * Readings of similar confidence.
   *
   * @param readings how many
   * @param confidence their mean, 0 to 1
   * @param accuracy share of them that is right, 0 to 1
   */
  public record Bin(int readings, double confidence, double accuracy) {}

  public Calibration {
    bins = List.copyOf(bins);
  }

  /** Of a classifier's most probable classes. */
  public static Calibration of(Predictions predictions) {
    int crops = predictions.set().size();
    return of(
        IntStream.range(0, crops).mapToDouble(predictions::confidence).toArray(),
        predictions::isRight);
  }

  /** Which readings are right. */
  @FunctionalInterface
  public interface Truth {
    /** Whether a reading is right; 0-based index. */
    boolean isRight(int reading);
  }

  /**
   * Of any readings.
   *
   * @param confidences 0 to 1
   */
  public static Calibration of(double[] confidences, Truth truth) {
    int[] order =
        IntStream.range(0, confidences.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> confidences[i]))
            .mapToInt(i -> i)
            .toArray();
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) order.length * bin / BINS);
      int to = (int) ((long) order.length * (bin + 1) / BINS);
      if (to > from) {
        int[] members = Arrays.copyOfRange(order, from, to);
        bins.add(
            new Bin(
                members.length,
                IntStream.of(members).mapToDouble(i -> confidences[i]).average().orElseThrow(),
                (double) IntStream.of(members).filter(truth::isRight).count() / members.length));
      }
    }
    return new Calibration(bins);
  }

  /** Expected calibration error: the mean gap between confidence and accuracy, by readings. */
  public double expectedError() {
    double gaps =
        bins.stream()
            .mapToDouble(bin -> bin.readings() * Math.abs(bin.confidence() - bin.accuracy()))
            .sum();
    return gaps / Math.max(1, bins.stream().mapToInt(Bin::readings).sum());
  }
}
