package io.glyphstream.trainer.evaluation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Locale;

/**
 * An evaluation for people and, as JSON, for programs.
 *
 * @param model the bundle's {@code name/version}
 * @param data what was read, for example {@code mnist test}
 * @param crops how many
 * @param classes in the alphabet's order
 * @param confusions the most frequent ones
 */
@JsonPropertyOrder({"model", "data", "crops", "accuracy"})
public record EvaluationReport(
    String model,
    String data,
    int crops,
    double accuracy,
    double macroPrecision,
    double macroRecall,
    double macroF1,
    double weightedPrecision,
    double weightedF1,
    List<ClassFigures> classes,
    List<Confusion> confusions) {

  private static final int KEPT_CONFUSIONS = 50;
  private static final int SHOWN_CONFUSIONS = 15;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  public static EvaluationReport of(String model, String data, Evaluation evaluation) {
    return new EvaluationReport(
        model,
        data,
        evaluation.crops(),
        evaluation.accuracy(),
        evaluation.macroPrecision(),
        evaluation.macroRecall(),
        evaluation.macroF1(),
        evaluation.weightedPrecision(),
        evaluation.weightedF1(),
        evaluation.classes(),
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
    line(text, "             precision    recall        F1");
    line(text, "  macro     %s", percents(macroPrecision, macroRecall, macroF1));
    line(text, "  weighted  %s", percents(weightedPrecision, accuracy, weightedF1));
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
