package io.glyphstream.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

class BenchCommandTest {

  /** Picocli warns on the error stream of help texts that are no formats. */
  @Test
  void everyCommandExplainsItselfWithoutWarning() {
    for (CommandLine command : BenchCommand.commandLine().getSubcommands().values()) {
      ByteArrayOutputStream warnings = new ByteArrayOutputStream();
      PrintStream before = System.err;
      System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
      try {
        assertTrue(command.getUsageMessage().startsWith("Usage: bench "));
      } finally {
        System.setErr(before);
      }
      assertEquals("", warnings.toString(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @CsvSource({"accuracy,--pages-each", "pairs,--pairs"})
  void countsOfWhichNothingComesAreRefused(String command, String option) {
    StringWriter errors = new StringWriter();
    CommandLine bench = BenchCommand.commandLine().setErr(new PrintWriter(errors));

    int exit = bench.execute(command, "--data", "nowhere", option, "0");

    assertEquals(ExitCode.USAGE, exit);
    assertTrue(
        errors.toString().startsWith(option + " must be at least 1, not 0"), errors::toString);
  }
}
