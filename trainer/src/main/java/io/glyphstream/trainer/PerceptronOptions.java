package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.perceptron.PerceptronTraining;
import io.glyphstream.trainer.synthesis.GlyphGroups;
import io.glyphstream.vision.perceptron.Perceptron;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.dataset.DataSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of the commands that train a perceptron on groups of glyphs, and what they do. */
final class PerceptronOptions {

  /** For so many groups to train on one is held out. */
  private static final int HELD_OUT_SHARE = 8;

  @Mixin private GlyphSources sources;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path file;

  @Option(
      names = "--groups",
      paramLabel = "N",
      defaultValue = "70000",
      description = "Groups of glyphs to train on. Default: ${DEFAULT-VALUE}.")
  private int groups;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "24",
      description = "Passes over them. Default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** Makes samples out of groups of glyphs. */
  interface Sampling {
    DataSet of(GlyphGroups groups, int count, RandomGenerator random);
  }

  /** Measures a perceptron; what it says is printed. */
  interface Figures {
    Object of(Perceptron model, DataSet heldOut);
  }

  /**
   * Trains a perceptron, says how well it does on glyphs that are held out, and writes it.
   *
   * @param samples what a sample is called, in the plural
   * @param figures what to say of it, by the perceptron and the samples that were held out
   */
  void train(String samples, Sampling sampling, Figures figures) throws IOException {
    UsageCheck.atLeastOne(command, "--groups", groups);
    UsageCheck.atLeastOne(command, "--epochs", epochs);
    ValidationSplit split =
        sources.split.split().of(Datasets.named("emnist-byclass").trainParts(sources.emnist));
    SplittableRandom random = new SplittableRandom(sources.seed);
    DataSet training = sampling.of(GlyphGroups.of(split.training(), sources.fonts), groups, random);
    say("%,d %s of %,d groups to train on", training.numExamples(), samples, groups);
    Perceptron model = PerceptronTraining.train(training, epochs, sources.seed);
    GlyphGroups others = GlyphGroups.of(split.validation(), sources.fonts);
    DataSet heldOut = sampling.of(others, Math.max(1, groups / HELD_OUT_SHARE), random);
    say("%s", figures.of(model, heldOut));
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
  }

  private void say(String format, Object... arguments) {
    PrintWriter out = command.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, arguments));
    out.flush();
  }
}
