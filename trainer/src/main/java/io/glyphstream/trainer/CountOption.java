package io.glyphstream.trainer;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Options that say how many. */
public final class CountOption {

  private CountOption() {}

  /**
   * The count.
   *
   * @param name of the option
   * @throws ParameterException if nothing would come of it, being below 1
   */
  public static int checked(CommandSpec command, String name, int count) {
    if (count < 1) {
      throw new ParameterException(
          command.commandLine(), name + " must be at least 1, not " + count);
    }
    return count;
  }
}
