package io.glyphstream.benchmarks;

import io.glyphstream.benchmarks.chaos.ChaosCommand;
import io.glyphstream.recognition.model.ModelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' command line. Exit code 0: done, 1: failed, 2: wrong usage. */
@Command(
    name = "bench",
    description = "Measures how well and how fast pages are read.",
    mixinStandardHelpOptions = true,
    subcommands = {
      GenerateCommand.class,
      AccuracyCommand.class,
      WeightsCommand.class,
      PairsCommand.class,
      ChaosCommand.class
    },
    synopsisSubcommandLabel = "COMMAND")
public final class BenchCommand {

  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new BenchCommand())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(BenchCommand::failure);
  }

  /** Says in one line what the user can mend; what is our fault keeps its stack trace. */
  private static int failure(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (!(exception instanceof IOException
        || exception instanceof UncheckedIOException
        || exception instanceof ModelException)) {
      throw exception;
    }
    String message =
        exception instanceof NoSuchFileException missing
            ? "no such file: " + missing.getFile()
            : exception.getMessage();
    command.getErr().println(command.getColorScheme().errorText("bench: " + message));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
