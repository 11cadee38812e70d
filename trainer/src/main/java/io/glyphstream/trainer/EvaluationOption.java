package io.glyphstream.trainer;

import io.glyphstream.trainer.card.EvaluationFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says which evaluation is a bundle's. */
final class EvaluationOption {

  @Option(
      names = "--evaluation",
      paramLabel = "FILE",
      description = "Its evaluation as JSON; *.evaluation.json beside it if not given.")
  private Path file;

  /**
   * The evaluation of a bundle, JSON in UTF-8; empty if none was given and none lies beside it.
   *
   * @throws IOException if it can't be read
   */
  Optional<byte[]> of(Path bundle) throws IOException {
    return file == null ? EvaluationFigures.beside(bundle) : Optional.of(Files.readAllBytes(file));
  }
}
