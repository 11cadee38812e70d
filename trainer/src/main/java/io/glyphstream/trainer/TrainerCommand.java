package io.glyphstream.trainer;

import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.recognition.model.ModelException;
import io.glyphstream.trainer.dataset.Datasets;
import io.glyphstream.trainer.export.UnsupportedNetworkException;
import io.glyphstream.trainer.geometry.GlyphGeometryCommand;
import io.glyphstream.trainer.language.LanguageModelCommand;
import io.glyphstream.trainer.network.Networks;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The trainer's command line. Exit code 0: done, 1: failed, 2: wrong usage. */
@Command(
    name = "trainer",
    description = "Trains the networks that read characters, and evaluates model bundles.",
    mixinStandardHelpOptions = true,
    versionProvider = TrainerCommand.Version.class,
    subcommands = {
      FetchCommand.class,
      InspectCommand.class,
      SynthesizeCommand.class,
      TrainCommand.class,
      AverageCommand.class,
      CrossValidateCommand.class,
      EvaluateCommand.class,
      CompareCommand.class,
      CardCommand.class,
      RegistryCommand.class,
      RetrainCommand.class,
      ModelsCommand.class,
      LanguageModelCommand.class,
      CutModelCommand.class,
      UprightModelCommand.class,
      GlyphGeometryCommand.class
    },
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
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(TrainerCommand::failure);
  }

  /** Says in one line what the user can mend; what is our fault keeps its stack trace. */
  private static int failure(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (!(exception instanceof IOException
        || exception instanceof IllegalArgumentException
        || exception instanceof IllegalStateException
        || exception instanceof ModelException
        || exception instanceof StoreUnavailableException
        || exception instanceof UnsupportedNetworkException)) {
      throw exception;
    }
    command.getErr().println(command.getColorScheme().errorText("trainer: " + message(exception)));
    return command.getCommandSpec().exitCodeOnExecutionException();
  }

  /** Some file exceptions have the file's name for a message and their meaning in their type. */
  private static String message(Exception exception) {
    if (exception instanceof NoSuchFileException missing) {
      return "no such file: " + missing.getFile();
    }
    if (exception instanceof AccessDeniedException denied) {
      return "no permission for " + denied.getFile();
    }
    return exception.getMessage() == null ? exception.toString() : exception.getMessage();
  }

  /** The commit, since that is what bundles name. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"trainer, built from " + CodeRevision.current()};
    }
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
