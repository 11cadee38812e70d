package io.glyphstream.trainer.card;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.card.EvaluationFigures.ConfusedPair;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How well a bundle reads, each figure with the part of the data that it was measured on. */
record FiguresSection(BundleMetadata metadata, Optional<EvaluationFigures> evaluation) {

  private static final int SHOWN_CONFUSIONS = 10;

  void write(Markdown text) {
    text.section("Figures");
    text.line("Measured when the bundle was exported:");
    text.line("");
    text.header("figure", "part", "value");
    for (Map.Entry<String, String> metric : new TreeMap<>(metadata.metrics()).entrySet()) {
      int split = metric.getKey().lastIndexOf('.');
      text.row(
          split < 0 ? metric.getKey() : metric.getKey().substring(0, split),
          split < 0 ? "" : metric.getKey().substring(split + 1),
          metric.getValue());
    }
    text.line("");
    evaluation.ifPresentOrElse(
        figures -> write(figures, text),
        () -> text.line("No evaluation lies beside the bundle: figures of classes are unknown."));
  }

  private static void write(EvaluationFigures figures, Markdown text) {
    text.line("On " + Markdown.code(figures.data()) + ":");
    text.line("");
    text.header("figure", "value");
    figures.numbers().forEach((name, value) -> text.row(name, number(value)));
    text.line("");
    text.line("Most frequent confusions:");
    text.line("");
    text.header("truth", "read as", "crops");
    for (ConfusedPair pair : figures.confusions().stream().limit(SHOWN_CONFUSIONS).toList()) {
      text.row(
          Markdown.character(pair.truth()), Markdown.character(pair.read()), "" + pair.crops());
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.5f", value);
  }
}
