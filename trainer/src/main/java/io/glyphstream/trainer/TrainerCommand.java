package io.glyphstream.trainer;

import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.network.Networks;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The trainer's command line. Exit code 0: done, 1: failed, 2: wrong usage. */
@Command(
    name = "trainer",
    description = "Trains the networks that read characters, and evaluates model bundles.",
    mixinStandardHelpOptions = true,
    version = "trainer 0.1.0",
    subcommands = {TrainCommand.class, EvaluateCommand.class},
    synopsisSubcommandLabel = "COMMAND")
public final class TrainerCommand {

  public static void main(String[] arguments) {
    // From Java 22 on, System.console() is there without a terminal unless this asks for the old
    // console, which is there for a terminal only.
    System.setProperty("jdk.console", "java.base");
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new TrainerCommand())
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(TrainerCommand::failure);
  }

  private static int failure(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(command.getColorScheme().errorText("trainer: " + message(exception)));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  private static String message(Exception exception) {
    if (exception instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    return exception.getMessage() == null ? exception.toString() : exception.getMessage();
  }

  /** What {@code --network} may name. */
  static final class NetworkNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Networks.names().iterator();
    }
  }

  /** What {@code --dataset} may name. */
  static final class DatasetNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Datasets.names().iterator();
    }
  }
}
