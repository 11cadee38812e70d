package io.glyphstream.standalone;

import io.glyphstream.contracts.text.TerminalText;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code glyphstream} command. */
@QuarkusMain
@Command(
    name = "glyphstream",
    description = "Reads handwritten and hand-printed scans.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      ReadCommand.class,
      SendCommand.class,
      TailCommand.class,
      ScoreCommand.class,
      PasswordCommand.class,
      TokenCommand.class,
      CommandLine.HelpCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 something could not be read, sent or started, 2 wrong usage.",
      "",
      "glyphstream trainer ... trains and evaluates models; see glyphstream trainer --help.",
      "glyphstream retrain ... trains the champion further with what reviewers answered.",
      "glyphstream models ... lists, compares, promotes and rolls back models."
    })
public final class GlyphstreamCommand {

  /** Runs the command and ends the process with its exit code. */
  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new GlyphstreamCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(GlyphstreamCommand::explain);
  }

  /** One clear line instead of a stack trace where the surroundings are at fault. */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof CommandFailure) {
      command.getErr().println("glyphstream: " + TerminalText.line(e.getMessage()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    throw e;
  }
}
