package io.glyphstream.trainer.geometry;

/** Mean and standard deviation of numbers. */
final class Spread {

  private int count;
  private double sum;
  private double squares;

  void add(double number) {
    count++;
    sum += number;
    squares += number * number;
  }

  double mean() {
    return sum / count;
  }

  double deviation() {
    return Math.sqrt(Math.max(0, squares / count - mean() * mean()));
  }
}
