package io.glyphstream.trainer.report;

import io.glyphstream.trainer.evaluation.Calibration;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.RiskCoverage;
import io.glyphstream.trainer.training.EpochSummary;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The plots of an evaluation and of a training. */
final class Plots {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 600;

  /** Pixels of a confusion matrix for each class, and for its axes. */
  private static final int CELL = 14;

  private static final int AXES = 180;

  /** Points of a curve are thinned out to about this many. */
  private static final int POINTS = 500;

  private Plots() {}

  /** Truth downwards, readings to the right; each row's colours are shares of its crops. */
  static HeatMapChart confusion(Evaluation evaluation) {
    List<String> alphabet = evaluation.alphabet();
    int side = CELL * alphabet.size() + AXES;
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(side)
            .height(side)
            .title("Readings of each character, share of its crops")
            .xAxisTitle("read as")
            .yAxisTitle("truth")
            .build();
    chart.getStyler().setRangeColors(new Color[] {Color.WHITE, Color.ORANGE, Color.BLUE});
    chart.getStyler().setMin(0).setMax(1);
    chart.getStyler().setXAxisLabelRotation(0);
    List<String> downwards = new ArrayList<>(alphabet);
    Collections.reverse(downwards);
    List<Number[]> cells = new ArrayList<>();
    for (int truth = 0; truth < alphabet.size(); truth++) {
      int crops = IntStream.of(evaluation.confusion()[truth]).sum();
      for (int read = 0; read < alphabet.size(); read++) {
        double share = (double) evaluation.confusion()[truth][read] / Math.max(1, crops);
        cells.add(new Number[] {read, alphabet.size() - 1 - truth, share});
      }
    }
    chart.addSeries("share", alphabet, downwards, cells);
    return chart;
  }

  /** Mean confidence against accuracy, before and after calibration. */
  static XYChart reliability(Calibration before, Calibration after) {
    XYChart chart = chart("Reliability", "confidence", "accuracy");
    unitAxes(chart);
    line(chart, "perfect", List.of(0.0, 1.0), List.of(0.0, 1.0));
    addBins(chart, "at temperature 1", before);
    addBins(chart, "calibrated", after);
    return chart;
  }

  private static void addBins(XYChart chart, String name, Calibration calibration) {
    chart
        .addSeries(
            name,
            calibration.bins().stream().map(Calibration.Bin::confidence).toList(),
            calibration.bins().stream().map(Calibration.Bin::accuracy).toList())
        .setMarker(SeriesMarkers.CIRCLE);
  }

  /** The error rate among the surest readings, by the share that is kept. */
  static XYChart riskCoverage(RiskCoverage curve) {
    XYChart chart = chart("Risk and coverage", "share kept, the surest first", "error rate");
    int count = curve.risk().length;
    int step = Math.max(1, count / POINTS);
    int[] kept = IntStream.range(0, count).filter(i -> i % step == step - 1).toArray();
    line(
        chart,
        "error rate",
        IntStream.of(kept).mapToObj(i -> (i + 1.0) / count).toList(),
        IntStream.of(kept).mapToObj(i -> curve.risk()[i]).toList());
    return chart;
  }

  /** Loss by epoch. */
  static XYChart loss(List<EpochSummary> epochs) {
    XYChart chart = chart("Loss", "epoch", "cross-entropy, nats a crop");
    addEpochs(chart, "training, with distortions and dropout", epochs, EpochSummary::loss);
    addEpochs(chart, "validation", epochs, EpochSummary::validationLoss);
    return chart;
  }

  /** Accuracy by epoch. */
  static XYChart accuracy(List<EpochSummary> epochs) {
    XYChart chart = chart("Accuracy", "epoch", "share read right");
    addEpochs(chart, "training sample", epochs, EpochSummary::trainAccuracy);
    addEpochs(chart, "validation", epochs, EpochSummary::validationAccuracy);
    return chart;
  }

  private static void addEpochs(
      XYChart chart,
      String name,
      List<EpochSummary> epochs,
      ToDoubleFunction<EpochSummary> figure) {
    line(
        chart,
        name,
        epochs.stream().map(epoch -> (double) epoch.epoch()).toList(),
        epochs.stream().map(figure::applyAsDouble).toList());
  }

  private static XYChart chart(String title, String x, String y) {
    return new XYChartBuilder()
        .width(WIDTH)
        .height(HEIGHT)
        .title(title)
        .xAxisTitle(x)
        .yAxisTitle(y)
        .build();
  }

  private static void unitAxes(XYChart chart) {
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
  }

  private static void line(XYChart chart, String name, List<Double> xs, List<Double> ys) {
    if (!xs.isEmpty()) {
      chart.addSeries(name, xs, ys).setMarker(SeriesMarkers.NONE);
    }
  }
}
