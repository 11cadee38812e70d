package io.glyphstream.trainer.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An evaluation for people and, as JSON, for programs.
 *
 * @param model the bundle's {@code name/version}
 * @param data what was read, for example {@code mnist test}
 * @param crops how many
 * @param byMergeAccuracy with the 47 classes of EMNIST ByMerge
 * @param caseInsensitiveAccuracy with upper and lower case as one
 * @param crossEntropy mean, nats a crop, calibrated
 * @param temperature what the logits are divided by
 * @param calibrationError expected calibration error at that temperature, 15 equal-mass bins
 * @param uncalibratedError the same at temperature 1
 * @param coverageAtOnePercent share of the surest readings of which one in a hundred is wrong
 * @param rejection AUROC of the reject score against the data's crops, by outsiders
 * @param classes in the alphabet's order, those that occur or were read
 * @param confusions the most frequent ones
 */
@JsonPropertyOrder({"model", "data", "crops", "accuracy"})
public record EvaluationReport(
    String model,
    String data,
    int crops,
    double accuracy,
    double byMergeAccuracy,
    double caseInsensitiveAccuracy,
    double macroPrecision,
    double macroRecall,
    double macroF1,
    double weightedPrecision,
    double weightedF1,
    double crossEntropy,
    double temperature,
    double calibrationError,
    double uncalibratedError,
    double coverageAtOnePercent,
    Map<String, Double> rejection,
    List<ClassFigures> classes,
    List<Confusion> confusions) {

  private static final int KEPT_CONFUSIONS = 50;
  private static final int SHOWN_CONFUSIONS = 15;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * The figures.
   *
   * @param predictions at the temperature
   * @param rejection AUROC by outsiders
   */
  public static EvaluationReport of(
      String model,
      String data,
      Predictions predictions,
      double temperature,
      Map<String, Double> rejection) {
    Evaluation evaluation = Evaluation.of(predictions);
    Predictions uncalibrated = Temperature.apply(predictions, 1 / temperature);
    return new EvaluationReport(
        model,
        data,
        evaluation.crops(),
        evaluation.accuracy(),
        evaluation.accuracy(MergedClasses.BY_MERGE),
        evaluation.accuracy(MergedClasses.CASE_INSENSITIVE),
        evaluation.macroPrecision(),
        evaluation.macroRecall(),
        evaluation.macroF1(),
        evaluation.weightedPrecision(),
        evaluation.weightedF1(),
        predictions.crossEntropy(),
        temperature,
        Calibration.of(predictions).expectedError(),
        Calibration.of(uncalibrated).expectedError(),
        RiskCoverage.of(predictions).coverageAt(0.01),
        rejection,
        evaluation.classes().stream().filter(ClassFigures::seen).toList(),
        evaluation.confusions().stream().limit(KEPT_CONFUSIONS).toList());
  }

  /** All of it, as JSON in UTF-8. */
  public byte[] json() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a record of numbers and strings has a JSON form", e);
    }
  }

  /** A page of text: the figures, the table of classes, the most frequent confusions. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "%s on %s: %,d crops", model, data, crops);
    line(text, "  accuracy %.3f %%", 100 * accuracy);
    line(text, "  accuracy, 47 classes of ByMerge %.3f %%", 100 * byMergeAccuracy);
    line(text, "  accuracy, case-insensitive %.3f %%", 100 * caseInsensitiveAccuracy);
    line(text, "             precision    recall        F1");
    line(text, "  macro     %s", percents(macroPrecision, macroRecall, macroF1));
    line(text, "  weighted  %s", percents(weightedPrecision, accuracy, weightedF1));
    line(text, "  cross-entropy %.4f nats a crop", crossEntropy);
    line(
        text,
        "  ECE %.4f at temperature %.3f, %.4f at 1 (15 equal-mass bins)",
        calibrationError,
        temperature,
        uncalibratedError);
    line(text, "  1 %% wrong among the surest %.1f %%", 100 * coverageAtOnePercent);
    rejection.forEach((name, auroc) -> line(text, "  AUROC of rejection %.4f  %s", auroc, name));
    line(text, "%n  class  crops  precision    recall        F1");
    for (ClassFigures row : classes) {
      String figures = percents(row.precision(), row.recall(), row.f1());
      line(text, "  %-5s %6d %s", row.character(), row.crops(), figures);
    }
    line(text, "%n  most frequent confusions (truth read as, crops)");
    confusions.stream()
        .limit(SHOWN_CONFUSIONS)
        .forEach(pair -> line(text, "  %s as %s %5d", pair.truth(), pair.read(), pair.crops()));
    return text.toString();
  }

  private static String percents(double precision, double recall, double f1) {
    return String.format(
        Locale.ROOT, "%8.3f %% %8.3f %% %8.3f %%", 100 * precision, 100 * recall, 100 * f1);
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
