package io.glyphstream.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

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
}
