package io.glyphstream.recognizer;

import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.decode.TextKind;
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

  /**
   * The model bundle to read with while the models topic names no champion; the one in the jar if
   * absent. Its alphabet is that of every champion that may follow it.
   */
  Optional<Path> model();

  /**
   * {@code any} text; {@code codes} where there are digits and codes but no words; {@code
   * unrelated} where a character says nothing of its neighbours.
   */
  @WithDefault("any")
  TextKind text();

  /** Hypotheses that decoding keeps at each cut, 1 or more: more are slower and a little better. */
  @WithDefault("" + DecoderWeights.DEFAULT_BEAM)
  int beam();

  /** Pages that are classified together and go into one Kafka transaction. */
  @WithDefault("16")
  int pagesPerTransaction();

  /** Which characters go to the relabel topic. */
  Relabel relabel();

  /** Which characters go to the relabel topic. */
  interface Relabel {

    /** Characters with less confidence are sampled, 0 to 1. */
    @WithDefault("0.5")
    double belowConfidence();

    /** Unsure characters of one page at most, the least sure first; 0 for none. */
    @WithDefault("50")
    int maxPerPage();

    /** Share of all characters that chance draws, 0 to 1: they measure accuracy. */
    @WithDefault("0.01")
    double auditShare();
  }
}
