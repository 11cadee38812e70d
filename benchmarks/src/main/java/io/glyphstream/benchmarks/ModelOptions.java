package io.glyphstream.benchmarks;

import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.SessionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which model reads. */
final class ModelOptions {

  @Option(
      names = "--model",
      paramLabel = "BUNDLE",
      description = "The model bundle to read with. Default: the one that comes with glyphstream.")
  Path bundle;

  GlyphClassifier open() throws IOException {
    return bundle == null
        ? GlyphClassifier.openDefault(SessionFactory.ON_CPU)
        : GlyphClassifier.open(Files.readAllBytes(bundle), SessionFactory.ON_CPU);
  }
}
