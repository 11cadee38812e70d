package io.glyphstream.recognizer;

import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.model.ModelException;
import io.glyphstream.recognition.model.SessionFactory;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Opens the configured model at start and closes it at the end. */
@Singleton
class ModelProducer {

  private static final Logger LOG = Logger.getLogger(ModelProducer.class);

  @Produces
  @Singleton
  @Startup
  GlyphClassifier classifier(RecognizerConfig config) {
    SessionFactory sessions =
        new SessionFactory(config.executionProvider(), config.executionProviderRequired());
    GlyphClassifier classifier =
        config
            .model()
            .map(file -> GlyphClassifier.open(read(file), sessions))
            .orElseGet(() -> GlyphClassifier.openDefault(sessions));
    LOG.infof("reading with model %s", classifier.metadata().id());
    return classifier;
  }

  void close(@Disposes GlyphClassifier classifier) {
    classifier.close();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModelException("the model " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
