package io.glyphstream.trainer;

import io.glyphstream.trainer.cuts.CutFigures;
import io.glyphstream.trainer.cuts.CutNetwork;
import io.glyphstream.trainer.cuts.CutSamples;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.ValidationSplit;
import io.glyphstream.trainer.synthesis.GlyphGroups;
import io.glyphstream.vision.segment.CutModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.nd4j.linalg.dataset.DataSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the model that tells at which cuts two glyphs meet. */
@Command(
    name = "cut-model",
    description = {
      "Make groups of glyphs that touch or are joined, cut them as pages are cut, and train the"
          + " model of how likely two glyphs meet at a cut.",
      "Figures are of groups of glyphs that are held out of EMNIST's training part."
    },
    mixinStandardHelpOptions = true)
final class CutModelCommand implements Callable<Integer> {

  private static final int HELD_OUT_SHARE = 8;

  @Option(names = "--emnist", required = true, paramLabel = "DIR", description = "EMNIST's files.")
  private Path emnist;

  @Option(
      names = "--fonts",
      required = true,
      paramLabel = "DIR",
      description = "TrueType fonts of scripts: a quarter of the glyphs.")
  private Path fonts;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write.")
  private Path file;

  @Option(
      names = "--groups",
      paramLabel = "N",
      defaultValue = "100000",
      description = "Groups to train on. Default: ${DEFAULT-VALUE}.")
  private int groups;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      defaultValue = "24",
      description = "Passes over them. Default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of all chance. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Mixin private SplitFlags splitFlags;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    requirePositive("--groups", groups);
    requirePositive("--epochs", epochs);
    ValidationSplit split =
        splitFlags.split().of(Datasets.named("emnist-byclass").trainParts(emnist));
    SplittableRandom random = new SplittableRandom(seed);
    DataSet training = CutSamples.of(GlyphGroups.of(split.training(), fonts), groups, random);
    say("%,d cuts of %,d groups to train on", training.numExamples(), groups);
    CutModel model = CutNetwork.train(training, epochs, seed);
    GlyphGroups others = GlyphGroups.of(split.validation(), fonts);
    DataSet heldOut = CutSamples.of(others, Math.max(1, groups / HELD_OUT_SHARE), random);
    say("%s", CutFigures.of(model, heldOut));
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
    return ExitCode.OK;
  }

  private void requirePositive(String option, int value) {
    if (value < 1) {
      throw new ParameterException(
          command.commandLine(), option + " must be at least 1, not " + value);
    }
  }

  private void say(String format, Object... arguments) {
    PrintWriter out = command.commandLine().getOut();
    out.println(String.format(Locale.ROOT, format, arguments));
    out.flush();
  }
}
