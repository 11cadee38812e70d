package io.glyphstream.trainer;

import io.glyphstream.trainer.cuts.CutFigures;
import io.glyphstream.trainer.cuts.CutSamples;
import io.glyphstream.trainer.perceptron.PerceptronFigures;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

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

  @Mixin private PerceptronOptions options;

  @Override
  public Integer call() throws IOException {
    options.train(
        "cuts",
        CutSamples::of,
        (model, heldOut) -> new CutFigures(PerceptronFigures.of(model, heldOut)));
    return ExitCode.OK;
  }
}
