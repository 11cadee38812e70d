package io.glyphstream.standalone;

import io.glyphstream.contracts.text.FaultText;
import io.glyphstream.recognition.model.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why the services did not start: in one line for a person, whole in a file for whoever helps. */
final class StartFailure {

  private static final String FILE = "start-failure.txt";

  private StartFailure() {}

  /**
   * What to end with.
   *
   * @param data a folder that is there, which gets the file
   */
  static CommandFailure of(Throwable failure, Path data) {
    String reason = known(failure);
    String line =
        reason == null ? FaultText.ofRoot(failure) + "; try again" + whole(failure, data) : reason;
    return new CommandFailure("the services do not start: " + line, failure);
  }

  /** Ours say what to change; null if it is another's. */
  private static String known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelException) {
        return cause.getMessage();
      }
    }
    return null;
  }

  private static String whole(Throwable failure, Path data) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace, true));
    try {
      Path file = Files.writeString(data.resolve(FILE), trace.toString());
      return ", and if that does not help look into " + file;
    } catch (IOException e) {
      return "";
    }
  }
}
