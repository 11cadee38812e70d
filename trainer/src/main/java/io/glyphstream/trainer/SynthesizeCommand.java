package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Dataset;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.dataset.LabelledSet;
import io.glyphstream.trainer.synthesis.Synthesis;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the crops that EMNIST lacks: punctuation, machine print, and what is no character. */
@Command(
    name = "synthesize",
    description = "Makes crops that EMNIST lacks: punctuation, print, and what is no character.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "The crops go through the code that crops pages. Fonts and icons of the test part should be"
          + " of other families than those of the training part."
    })
final class SynthesizeCommand implements Callable<Integer> {

  /** The two parts of the set. */
  enum Part {
    TRAIN,
    TEST
  }

  @Spec private CommandSpec command;

  @Option(
      names = "--part",
      required = true,
      description =
          "The part to make: ${COMPLETION-CANDIDATES}; EMNIST's part of that name is used, of the"
              + " training part only what trainings do not hold out.")
  private Part part;

  @Mixin private GlyphSources sources;

  @Option(
      names = "--icons",
      required = true,
      paramLabel = "DIR",
      description = "TrueType fonts of icons.")
  private Path icons;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Takes the files.")
  private Path out;

  @Option(
      names = "--amount",
      defaultValue = "1",
      paramLabel = "FACTOR",
      description = "More or fewer crops of every kind; 1 is about 95,000 out of 69 fonts.")
  private double amount;

  @Override
  public Integer call() throws IOException {
    Dataset glyphs = Datasets.named("emnist-byclass");
    LabelledSet handPrint =
        part == Part.TRAIN
            ? sources.split.split().of(glyphs.trainParts(sources.emnist)).training()
            : glyphs.test(sources.emnist);
    PrintWriter print = command.commandLine().getOut();
    new Synthesis(handPrint, sources.fonts, icons, amount)
        .write(
            out,
            part.name().toLowerCase(Locale.ROOT),
            sources.seed,
            (file, crops) -> {
              print.printf(Locale.ROOT, "%s: %,d crops%n", file, crops);
              print.flush();
            });
    return 0;
  }
}
