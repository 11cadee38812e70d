package io.glyphstream.recognition.decode;

/** Sums of numbers that only their logarithms can hold. */
final class LogSum {

  private LogSum() {}

  /** {@code log(exp(a) + exp(b))}. */
  static double of(double a, double b) {
    double greater = Math.max(a, b);
    return greater == Double.NEGATIVE_INFINITY
        ? greater
        : greater + Math.log1p(Math.exp(Math.min(a, b) - greater));
  }
}
