package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A short {@code bench chaos}: services and broker are processes, and two of them are killed. */
@Timeout(600)
class ChaosIT {

  private static final Duration PATIENCE = Duration.ofSeconds(540);

  private static final Duration END_PATIENCE = Duration.ofSeconds(30);

  /** Kills an ingest after 8 s and the broker after 16 s. */
  private static final String SEED = "218";

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingDoubledAmidKills() throws IOException {
    List<String> temporaryFiles = List.of("-Djava.io.tmpdir=" + folder);
    try (CommandProcess chaos =
        CommandProcess.start(
            temporaryFiles,
            benchmarks(),
            ("chaos --minutes 0.4 --rate 2 --fault KILL --seed " + SEED + " --home ..")
                .split(" "))) {

      int exitCode = chaos.exitCode(PATIENCE);
      // It ends what it started, if it is let.
      chaos.terminate();
      chaos.exitCode(END_PATIENCE);
      assertEquals(0, exitCode, () -> chaos.out() + chaos.err());

      String verdict = chaos.out().lines().reduce((first, second) -> second).orElseThrow();
      assertTrue(verdict.startsWith("VERDICT: ok: "), verdict);
      assertTrue(verdict.contains(" 0 lost, 0 doubled, "), verdict);
      assertTrue(verdict.contains(" kills (broker 1, ingest-1 1"), verdict);
    }
    assertEquals(List.of(), Arrays.asList(folder.toFile().list((in, name) -> isOurs(name))));
  }

  private static boolean isOurs(String name) {
    return name.startsWith("glyphstream-chaos-");
  }

  private static Path benchmarks() throws IOException {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("..", "benchmarks", "target"), "benchmarks-*.jar")) {
      return jars.iterator().next();
    }
  }
}
