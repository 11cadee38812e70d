package io.glyphstream.trainer;

import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.trainer.retrain.Retraining;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says what recognizers read with before there is a champion. */
final class FirstChampionOption implements Retraining.FirstChampion {

  @Option(
      names = "--first",
      paramLabel = "BUNDLE",
      description =
          "The champion while the registry has none: what recognizers are configured with."
              + " Default: the bundled model.")
  private Path file;

  @Override
  public byte[] bundle() throws IOException {
    return file == null ? GlyphClassifier.defaultBundle() : Files.readAllBytes(file);
  }
}
