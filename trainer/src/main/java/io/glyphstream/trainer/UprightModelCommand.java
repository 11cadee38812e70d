package io.glyphstream.trainer;

import io.glyphstream.trainer.perceptron.PerceptronFigures;
import io.glyphstream.trainer.upright.UprightSamples;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Trains the model that tells glyphs that stand upright from those on their head. */
@Command(
    name = "upright-model",
    description = {
      "Make glyphs, alone and in pairs that touch, turn each of them upside down too, and train the"
          + " model of how likely ink stands upright, by which pages are turned.",
      "Figures are of glyphs that are held out of EMNIST's training part."
    },
    mixinStandardHelpOptions = true)
final class UprightModelCommand implements Callable<Integer> {

  @Mixin private PerceptronOptions options;

  @Override
  public Integer call() throws IOException {
    options.train(
        "pieces of ink",
        UprightSamples::of,
        (model, heldOut) ->
            String.format(
                Locale.ROOT,
                "held out: %,d pieces of ink; %s",
                heldOut.numExamples(),
                PerceptronFigures.of(model, heldOut)));
    return ExitCode.OK;
  }
}
