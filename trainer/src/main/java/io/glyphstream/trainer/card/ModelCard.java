package io.glyphstream.trainer.card;

import io.glyphstream.recognition.model.BundleMetadata;
import java.util.Optional;

/**
 * What a person should know of a model before using it: what it is for, what it was made from, how
 * well it reads, and where it fails (Mitchell et al. 2019, "Model Cards for Model Reporting",
 * section 4).
 *
 * @param metadata what the bundle says of itself
 * @param evaluation of this bundle, if there is one
 */
public record ModelCard(BundleMetadata metadata, Optional<EvaluationFigures> evaluation) {

  /**
   * A card of these two.
   *
   * @throws IllegalArgumentException if the evaluation is of another model
   */
  public ModelCard {
    evaluation
        .map(EvaluationFigures::model)
        .filter(model -> !model.isEmpty() && !model.equals(metadata.id()))
        .ifPresent(
            model -> {
              throw new IllegalArgumentException(
                  "the evaluation is of %s, not of %s".formatted(model, metadata.id()));
            });
  }

  /** As Markdown; the same bundle and evaluation give the same text. */
  public String markdown() {
    Markdown text = new Markdown();
    text.line("# Model card: " + metadata.id());
    intendedUse(text);
    new AlphabetSection(metadata).write(text);
    trainingData(text);
    new FiguresSection(metadata, evaluation).write(text);
    new LimitsSection(metadata, evaluation).write(text);
    reproduction(text);
    return text.toString();
  }

  private void intendedUse(Markdown text) {
    text.section("Intended use");
    text.line("Reads single hand-printed characters that Glyphstream cut out of scanned pages.");
    text.line("");
    text.header("", "");
    text.row("role", Markdown.code(metadata.role()));
    text.row("input", "uint8 [N, 28, 28], 255 = ink, made as " + metadata.normalisation());
    text.row("output", "float32 [N, " + metadata.alphabet().size() + "], logits");
    text.row("temperature", temperature());
    text.line("");
    text.line("Not for telling who wrote a text, and not as the only ground of a decision about a");
    text.line("person: below 100 % some characters are read wrongly, and a person must be able to");
    text.line("correct them.");
  }

  private String temperature() {
    return metadata.temperature() == 1
        ? "1: the confidences were not calibrated"
        : metadata.temperature() + ": fitted, logits are divided by it before softmax";
  }

  private void trainingData(Markdown text) {
    text.section("Training data");
    text.line("Data set " + Markdown.code(dataset()) + ", of which were trained and validated on:");
    text.line("");
    for (String file : files()) {
      text.item(Markdown.code(file));
    }
  }

  /** The part of the metadata before the colon; see {@code Fingerprint}. */
  private String dataset() {
    return metadata.trainingData().split(": ", 2)[0];
  }

  private String[] files() {
    String[] parts = metadata.trainingData().split(": ", 2);
    return parts.length < 2 ? new String[0] : parts[1].split(", ");
  }

  private String training() {
    return metadata.training().isEmpty() ? "train OPTIONS" : metadata.training();
  }

  private void reproduction(Markdown text) {
    text.section("How to reproduce");
    text.line("The figures, on the test part of the data:");
    text.line("");
    text.line("```");
    text.line("./glyphstream trainer evaluate FILE.onnx --dataset " + dataset() + " --data DIR");
    text.line("```");
    text.line("");
    text.line("The weights, at code revision " + Markdown.code(metadata.codeRevision()) + ", with");
    text.line("training files of the checksums above, bundles of the checksums below in place of");
    text.line("these, and, for equal bytes, the same kind of processor:");
    text.line("");
    text.line("```");
    text.line(
        "./glyphstream trainer %s --dataset %s --data DIR --name %s --version %s --out FILE.onnx"
            .formatted(training(), dataset(), metadata.name(), metadata.version()));
    text.line("```");
  }
}
