package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.accuracy.WeightTable;
import io.glyphstream.recognition.decode.DecoderWeights;
import io.glyphstream.recognition.model.GlyphClassifier;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the decoder's weights do. */
@Command(
    name = "weights",
    description =
        "Decode synthetic pages with other weights than the default ones and print the error rates"
            + " (CER).",
    mixinStandardHelpOptions = true)
final class WeightsCommand implements Callable<Integer> {

  @Mixin GeneratorOptions options;

  @Mixin PageChoice choice;

  @Mixin ModelOptions model;

  @Mixin DecoderOptions decoder;

  @Option(
      names = "--vary",
      paramLabel = "WEIGHT=VALUE:VALUE...",
      description = "A row for each value, the other weights as they are; may be repeated.")
  Map<String, String> vary = new LinkedHashMap<>();

  @Spec CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    DecoderWeights base = decoder.weights();
    PrintWriter out = spec.commandLine().getOut();
    try (GlyphClassifier classifier = model.open()) {
      WeightTable table = new WeightTable(classifier, decoder.language());
      table.add(choice.pages(options.generator()));
      out.println(table.head());
      out.println(table.row("as set", base));
      for (Map.Entry<String, String> weight : vary.entrySet()) {
        for (String value : weight.getValue().split(":")) {
          out.println(
              table.row(
                  weight.getKey() + " " + value,
                  base.with(weight.getKey(), Double.parseDouble(value))));
          out.flush();
        }
      }
    }
    return ExitCode.OK;
  }
}
