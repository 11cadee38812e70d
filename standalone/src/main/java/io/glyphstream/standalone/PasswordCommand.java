package io.glyphstream.standalone;

import io.glyphstream.review.person.PasswordHash;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Makes the hash under which a reviewer's password is configured. */
@Command(
    name = "password",
    description = "Read a password and print its hash, for glyphstream.review.users.",
    mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    char[] password = read();
    if (password == null || password.length == 0) {
      throw new CommandFailure("a password is not empty", null);
    }
    System.out.println(PasswordHash.of(password));
    return CommandLine.ExitCode.OK;
  }

  /** From the terminal without showing it, else the first line of the input. */
  private static char[] read() throws IOException {
    Console console = System.console();
    if (console != null) {
      return console.readPassword("Password: ");
    }
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = input.readLine();
    return line == null ? null : line.toCharArray();
  }
}
