package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ManagedProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long MANY_TICKS_MS = 300;

  @TempDir Path folder;

  private ManagedProcess process;

  @AfterEach
  void end() {
    process.close();
  }

  @Test
  void startsAgainAfterAKill() throws InterruptedException {
    start("sleep 600");
    long first = process.pid();

    assertTrue(process.kill(0));
    assertFalse(process.isAlive());
    assertNull(process.takeOwnEnd(0), "it was told to end");
    process.startIfDue();

    assertTrue(process.isAlive());
    assertTrue(process.pid() != first);
  }

  @Test
  void waitsBeforeItStartsAgain() throws InterruptedException {
    start("sleep 600");

    process.kill(600_000);
    process.startIfDue();

    assertFalse(process.isAlive());
  }

  @Test
  void tellsOfAnEndOfItsOwn() throws InterruptedException {
    start("exit 3");

    assertTrue(Waiting.until(() -> !process.isAlive(), PATIENCE));
    assertEquals(3, process.takeOwnEnd(0));
  }

  @Test
  void standsStillWhilePaused() throws InterruptedException, IOException {
    start("while true; do echo tick; sleep 0.02; done");
    assertTrue(Waiting.until(() -> said() > 0, PATIENCE));

    assertTrue(process.pause());
    assertTrue(Waiting.until(this::stands, PATIENCE));
    long before = said();
    Thread.sleep(MANY_TICKS_MS);
    assertEquals(before, said());
    process.resume();

    assertTrue(Waiting.until(() -> said() > before, PATIENCE));
  }

  @Test
  void noticesChildrenThatOutliveIt() throws InterruptedException {
    start("sleep 600 & wait");
    assertTrue(
        Waiting.until(
            () -> ProcessHandle.of(process.pid()).orElseThrow().descendants().count() == 1,
            PATIENCE));

    process.kill(600_000);

    assertEquals(1, process.orphans());
    process.close();
    assertTrue(Waiting.until(() -> process.orphans() == 0, PATIENCE));
  }

  private void start(String script) {
    process =
        new ManagedProcess(
            new Launch("script", List.of("sh", "-c", script), Map.of(), Launch.NO_HEALTH), folder);
    process.startIfDue();
  }

  /** The signal has reached it: its state is T, stopped (proc(5)). */
  private boolean stands() {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
          .contains("\nState:\tT");
    } catch (IOException e) {
      return false;
    }
  }

  private long said() {
    try {
      return Files.size(process.log());
    } catch (IOException e) {
      return 0;
    }
  }
}
