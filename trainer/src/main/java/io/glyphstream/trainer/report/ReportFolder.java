package io.glyphstream.trainer.report;

import io.glyphstream.trainer.evaluation.Calibration;
import io.glyphstream.trainer.evaluation.Evaluation;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import io.glyphstream.trainer.evaluation.Predictions;
import io.glyphstream.trainer.evaluation.RiskCoverage;
import io.glyphstream.trainer.evaluation.Temperature;
import io.glyphstream.trainer.training.EpochSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * An evaluation as a folder: {@code report.md} with its plots, {@code evaluation.json} and {@code
 * confusion.csv}.
 */
public final class ReportFolder {

  private final Path folder;

  public ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes all files.
   *
   * @param predictions calibrated
   * @param epochs of the training, if it is known; else none
   */
  public void write(EvaluationReport report, Predictions predictions, List<EpochSummary> epochs)
      throws IOException {
    Files.createDirectories(folder);
    Evaluation evaluation = Evaluation.of(predictions);
    Predictions before = Temperature.apply(predictions, 1 / report.temperature());
    png(Plots.confusion(evaluation), "confusion");
    png(Plots.reliability(Calibration.of(before), Calibration.of(predictions)), "reliability");
    png(Plots.riskCoverage(RiskCoverage.of(predictions)), "risk-coverage");
    if (!epochs.isEmpty()) {
      png(Plots.loss(epochs), "loss");
      png(Plots.accuracy(epochs), "accuracy");
    }
    Files.write(folder.resolve("evaluation.json"), report.json());
    Files.writeString(folder.resolve("confusion.csv"), ConfusionCsv.of(evaluation));
    Files.writeString(folder.resolve("report.md"), MarkdownReport.of(report, epochs));
  }

  private void png(Chart<?, ?> chart, String name) throws IOException {
    BitmapEncoder.saveBitmap(chart, folder.resolve(name).toString(), BitmapFormat.PNG);
  }
}
