package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Split;
import io.glyphstream.trainer.inspection.Inspection;
import io.glyphstream.trainer.inspection.InspectionReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks a data set over before it is trained on. */
@Command(
    name = "inspect",
    description = "Counts a data set's classes and finds crops that are in two of its parts.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    footer = {
      "",
      "The split is that of train with the same options. No model reads the test part."
    })
final class InspectCommand implements Callable<Integer> {

  @Spec private CommandSpec command;

  @Mixin private DatasetOptions data;

  @Mixin private SplitFlags splitFlags;

  @Option(
      names = "--fewest",
      defaultValue = "100",
      paramLabel = "N",
      description = "Warns of classes with fewer crops to train on.")
  private int fewest;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also writes the report as JSON to this file.")
  private Path json;

  @Override
  public Integer call() throws IOException {
    Split split = splitFlags.split();
    InspectionReport report =
        new Inspection(
                split.of(data.dataset().trainParts(data.folder)),
                data.dataset().test(data.folder),
                fewest)
            .report(data.dataset().name(), split);
    PrintWriter out = command.commandLine().getOut();
    out.print(report.text());
    out.flush();
    if (json != null) {
      WholeFile.write(json, report.json());
    }
    return 0;
  }
}
