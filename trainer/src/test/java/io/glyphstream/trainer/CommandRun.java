package io.glyphstream.trainer;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The trainer's command line, run within a test. */
final class CommandRun {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs a command; the exit code. */
  int run(String... arguments) {
    CommandLine command = TrainerCommand.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  /** What all runs wrote to standard output. */
  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }
}
