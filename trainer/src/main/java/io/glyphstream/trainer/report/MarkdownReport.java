package io.glyphstream.trainer.report;

import io.glyphstream.trainer.evaluation.ClassFigures;
import io.glyphstream.trainer.evaluation.Confusion;
import io.glyphstream.trainer.evaluation.EvaluationReport;
import io.glyphstream.trainer.training.EpochSummary;
import java.util.List;
import java.util.Locale;

/** An evaluation as Markdown that refers to the plots beside it. */
final class MarkdownReport {

  private final StringBuilder text = new StringBuilder();

  private MarkdownReport() {}

  static String of(EvaluationReport report, List<EpochSummary> epochs) {
    MarkdownReport markdown = new MarkdownReport();
    markdown.figures(report);
    markdown.plots(!epochs.isEmpty());
    markdown.epochs(epochs);
    markdown.classes(report.classes());
    markdown.confusions(report.confusions());
    return markdown.text.toString();
  }

  private void figures(EvaluationReport report) {
    line("# %s on %s", report.model(), report.data());
    line("%n| figure | value |%n|---|---|");
    line("| crops | %,d |", report.crops());
    line("| accuracy | %.3f %% |", 100 * report.accuracy());
    line("| accuracy, 47 classes of ByMerge | %.3f %% |", 100 * report.byMergeAccuracy());
    line("| accuracy, case-insensitive | %.3f %% |", 100 * report.caseInsensitiveAccuracy());
    line("| macro precision | %.3f %% |", 100 * report.macroPrecision());
    line("| macro recall | %.3f %% |", 100 * report.macroRecall());
    line("| macro F1 | %.3f %% |", 100 * report.macroF1());
    line("| cross-entropy | %.4f nats |", report.crossEntropy());
    line(
        "| ECE, 15 equal-mass bins | %.4f at temperature %.3f, %.4f at 1 |",
        report.calibrationError(), report.temperature(), report.uncalibratedError());
    line("| surest readings, 1 %% of them wrong | %.1f %% |", 100 * report.coverageAtOnePercent());
    report
        .rejection()
        .forEach((name, auroc) -> line("| AUROC of rejection, %s | %.4f |", name, auroc));
  }

  private void plots(boolean trained) {
    line("%n![Confusion matrix](confusion.png)");
    line("![Reliability](reliability.png)");
    line("![Risk and coverage](risk-coverage.png)");
    if (trained) {
      line("![Loss](loss.png)%n![Accuracy](accuracy.png)");
    }
  }

  private void epochs(List<EpochSummary> epochs) {
    if (epochs.isEmpty()) {
      return;
    }
    line("%n## Training%n%n| epoch | loss | validation loss | training | validation | s |");
    line("|---|---|---|---|---|---|");
    for (EpochSummary epoch : epochs) {
      line(
          "| %d | %.4f | %.4f | %.2f %% | %.2f %% | %.0f |",
          epoch.epoch(),
          epoch.loss(),
          epoch.validationLoss(),
          100 * epoch.trainAccuracy(),
          100 * epoch.validationAccuracy(),
          epoch.seconds());
    }
  }

  private void classes(List<ClassFigures> classes) {
    line("%n## Classes%n%n| character | crops | precision | recall | F1 |%n|---|---|---|---|---|");
    for (ClassFigures row : classes) {
      line(
          "| `%s` | %d | %.2f %% | %.2f %% | %.2f %% |",
          row.character(), row.crops(), 100 * row.precision(), 100 * row.recall(), 100 * row.f1());
    }
  }

  private void confusions(List<Confusion> confusions) {
    line("%n## Most frequent confusions%n%n| truth | read as | crops |%n|---|---|---|");
    for (Confusion pair : confusions) {
      line("| `%s` | `%s` | %d |", pair.truth(), pair.read(), pair.crops());
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
