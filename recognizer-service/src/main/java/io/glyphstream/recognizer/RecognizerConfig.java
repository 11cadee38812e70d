package io.glyphstream.recognizer;

import io.glyphstream.recognition.model.ExecutionProvider;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What can be set of the recognizer service. */
@ConfigMapping(prefix = "glyphstream.recognizer")
public interface RecognizerConfig {

  /** {@code cpu}, or {@code cuda} with the GPU build. */
  @WithDefault("cpu")
  ExecutionProvider executionProvider();

  /**
   * Whether to refuse to start where the execution provider is not to be had; else the CPU
   * computes.
   */
  @WithDefault("false")
  boolean executionProviderRequired();

  /** A model bundle to read with; the one in the jar if absent. */
  Optional<Path> model();

  /** Pages that are classified together and go into one Kafka transaction. */
  @WithDefault("16")
  int pagesPerTransaction();
}
