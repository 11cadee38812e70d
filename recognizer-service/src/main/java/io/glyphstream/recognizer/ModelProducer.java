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

/** Opens the model to start with, and closes the last one at the end. */
@Singleton
class ModelProducer {

  private static final Logger LOG = Logger.getLogger(ModelProducer.class);

  @Produces
  @Singleton
  SessionFactory sessions(RecognizerConfig config) {
    return new SessionFactory(config.executionProvider(), config.executionProviderRequired());
  }

  @Produces
  @Singleton
  @Startup
  ModelSlot slot(RecognizerConfig config, SessionFactory sessions) {
    GlyphClassifier classifier =
        config
            .model()
            .map(file -> GlyphClassifier.open(read(file), sessions))
            .orElseGet(() -> GlyphClassifier.openDefault(sessions));
    LOG.infof("starting with model %s", classifier.metadata().id());
    return new ModelSlot(classifier, config.text().weights(config.beam()));
  }

  void close(@Disposes ModelSlot slot) {
    slot.close();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModelException("the model " + file + " can't be read: " + e.getMessage(), e);
    }
  }
}
