package io.glyphstream.trainer;

import io.glyphstream.trainer.training.RejectShare;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which bundle is written. */
final class BundleFlags {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The model bundle to write, an .onnx file.")
  private Path file;

  @Option(
      names = "--reject-share",
      defaultValue = "0.01",
      paramLabel = "SHARE",
      description =
          "How often the bundle is to expect what is no character, whatever training showed.")
  private double rejectShare;

  @Option(names = "--version", defaultValue = "1.0.0", description = "The bundle's version.")
  private String version;

  Path file() {
    return file;
  }

  /**
   * What writes the bundle.
   *
   * @param name the bundle's
   * @throws ParameterException if an option is out of range
   */
  BundleWriter writer(String name, DatasetOptions data) {
    PrintWriter out = command.commandLine().getOut();
    try {
      RejectShare expected = new RejectShare(rejectShare);
      return new BundleWriter(name, version, data.dataset(), data.folder, expected, out);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
