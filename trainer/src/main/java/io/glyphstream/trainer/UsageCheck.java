package io.glyphstream.trainer;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses values of options that are wrong usage. */
public final class UsageCheck {

  private UsageCheck() {}

  /**
   * The count that was given.
   *
   * @param option its name, with dashes
   * @throws ParameterException if the count is below 1
   */
  public static int atLeastOne(CommandSpec command, String option, int count) {
    if (count < 1) {
      throw new ParameterException(
          command.commandLine(), option + " must be at least 1, not " + count);
    }
    return count;
  }
}
