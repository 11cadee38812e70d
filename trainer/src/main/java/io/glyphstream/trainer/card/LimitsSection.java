package io.glyphstream.trainer.card;

import static java.util.stream.Collectors.joining;

import io.glyphstream.recognition.model.BundleMetadata;
import io.glyphstream.trainer.card.EvaluationFigures.ClassRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where a bundle fails: what holds for all, and what its own figures show. */
record LimitsSection(BundleMetadata metadata, Optional<EvaluationFigures> evaluation) {

  /** Below it, a class is read wrongly more often than right. */
  private static final double LOW_RECALL = 0.5;

  /** Below a thousandth of the crops, a class is hardly known. */
  private static final double RARE_SHARE = 0.001;

  void write(Markdown text) {
    text.section("Limits");
    text.item("One character at a time: joined handwriting is cut wrongly before it is read.");
    text.item("Crops that were made in another way, or are turned or mirrored, are misread.");
    text.item("Characters outside the alphabet are read as one inside it" + rejection() + ".");
    text.item("The figures hold for the data they name; other hands, pens and scanners do worse.");
    if (metadata.trainingData().startsWith("mnist:")) {
      text.item("MNIST's digits were centred by mass in 20x20 px; pages are cropped otherwise.");
    }
    List<String> weak =
        evaluation.map(EvaluationFigures::classes).orElse(List.of()).stream()
            .filter(row -> row.crops() > 0 && row.recall() < LOW_RECALL)
            .map(LimitsSection::withRecall)
            .toList();
    if (!weak.isEmpty()) {
      text.item("Read wrongly more often than right in the evaluation: " + String.join(", ", weak));
    }
    if (!rare().isEmpty()) {
      text.item("Below a thousandth of what was shown in training: " + rare());
    }
  }

  private String rejection() {
    return metadata.alphabet().contains(BundleMetadata.REJECT)
        ? ", or as no character"
        : ": this model can't say that something is no character";
  }

  private static String withRecall(ClassRow row) {
    return Markdown.character(row.character()) + " (" + Markdown.percent(row.recall()) + ")";
  }

  private String rare() {
    return IntStream.range(0, metadata.classShares().size())
        .filter(label -> metadata.classShares().get(label) < RARE_SHARE)
        .mapToObj(label -> Markdown.character(metadata.alphabet().get(label)))
        .collect(joining(", "));
  }
}
