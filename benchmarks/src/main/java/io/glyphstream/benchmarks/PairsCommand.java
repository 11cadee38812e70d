package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.accuracy.OwnReader;
import io.glyphstream.benchmarks.accuracy.PairScore;
import io.glyphstream.benchmarks.page.GlyphStock;
import io.glyphstream.benchmarks.page.PairGenerator;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.model.GlyphClassifier;
import io.glyphstream.recognition.transcript.PageRecognizer;
import io.glyphstream.trainer.UsageCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how well touching characters are read. */
@Command(
    name = "pairs",
    description = {
      "Read pairs of glyphs that touch or overlap by 0 to 15 %% of the narrower one, each as a page,"
          + " without telling that they are two. Digits are read as in a field of digits, without"
          + " words; characters of all kinds without context, as nothing relates the two. The"
          + " model's own class priors hold.",
      "Printed are the share of pairs read as their two characters, the same share where the two"
          + " stand apart by "
          + PairGenerator.APART
          + " cap heights, and the model's accuracy on the same glyphs as EMNIST has them."
    },
    mixinStandardHelpOptions = true)
final class PairsCommand implements Callable<Integer> {

  private static final String DIGITS = "0123456789";
  private static final String ALL = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @Mixin GeneratorOptions options;

  @Mixin ModelOptions model;

  @Mixin DecoderOptions decoder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the pairs. Default: ${DEFAULT-VALUE}.")
  long seed;

  private int pairs;

  @Spec CommandSpec spec;

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Pairs of each alphabet. Default: ${DEFAULT-VALUE}.")
  void setPairs(int count) {
    pairs = UsageCheck.atLeastOne(spec, "--pairs", count);
  }

  @Override
  public Integer call() throws IOException {
    GlyphStock stock = options.stock();
    DecoderWeights weights = decoder.weights();
    try (GlyphClassifier classifier = model.open()) {
      print(
          "digits",
          PairScore.exact(
              new PairGenerator(stock, seed).pairs(DIGITS, pairs),
              readers(classifier, stock, weights.withoutWords())));
      print(
          "47 classes",
          PairScore.merged(
              new PairGenerator(stock, seed).pairs(ALL, pairs),
              readers(classifier, stock, weights.withoutContext())));
    }
    return ExitCode.OK;
  }

  /** Glyphs are drawn as often as EMNIST has them: the model's own priors hold. */
  private PairScore.Readers readers(
      GlyphClassifier classifier, GlyphStock stock, DecoderWeights weights) throws IOException {
    PageRecognizer recognizer =
        new PageRecognizer(classifier, decoder.language(), weights.with("prior", 0));
    return new PairScore.Readers(new OwnReader(recognizer), classifier, stock);
  }

  private void print(String alphabet, PairScore score) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%-10s pairs %.4f (%d of %d), apart %.4f, glyphs alone %.4f, its square %.4f%n",
        alphabet,
        score.accuracy(),
        score.right(),
        score.pairs(),
        score.apartAccuracy(),
        score.isolatedAccuracy(),
        score.isolatedAccuracy() * score.isolatedAccuracy());
    out.flush();
  }
}
