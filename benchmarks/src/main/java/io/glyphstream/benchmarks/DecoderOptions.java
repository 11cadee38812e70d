package io.glyphstream.benchmarks;

import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.language.LanguageModel;
import io.glyphstream.recognition.language.LanguageModelFile;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.transcript.PageRecognizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options that say how lines are decoded. */
final class DecoderOptions {

  @Option(
      names = "--set",
      paramLabel = "WEIGHT=VALUE",
      description = "Another value than the default of a decoder's weight; may be repeated.")
  Map<String, Double> set = new LinkedHashMap<>();

  @Option(
      names = "--language-model",
      paramLabel = "FILE",
      description = "Another language model than the one that comes with glyphstream.")
  Path languageModel;

  DecoderWeights weights() {
    DecoderWeights weights = DecoderWeights.defaults();
    for (Map.Entry<String, Double> weight : set.entrySet()) {
      weights = weights.with(weight.getKey(), weight.getValue());
    }
    return weights;
  }

  LanguageModel language() throws IOException {
    if (languageModel == null) {
      return LanguageModel.english();
    }
    try (InputStream file = Files.newInputStream(languageModel)) {
      return LanguageModelFile.read(file);
    }
  }

  PageRecognizer recognizer(GlyphClassifier classifier) throws IOException {
    return new PageRecognizer(classifier, language(), weights());
  }
}
