package io.glyphstream.benchmarks.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final FaultLog log = new FaultLog();

  @Test
  void storeIsAwayAndBackAsItWas() throws IOException, InterruptedException {
    Path store = Files.createDirectory(folder.resolve("store"));
    Path object = Files.writeString(store.resolve("object"), "content");
    FaultTimeline timeline =
        new FaultTimeline(new Random(1), log, List.of(new StoreOutage(store)), 1, 2);

    timeline.start();
    assertTrue(Waiting.until(() -> Files.isRegularFile(store), PATIENCE));
    assertEquals(List.of("the store is away"), log.lasting());
    timeline.close();

    assertEquals("content", Files.readString(object), "cut short, it is made good all the same");
    assertEquals(List.of(), log.lasting());
  }

  @Test
  void everyKindIsCounted() {
    log.done(FaultKind.KILL, "broker");
    log.done(FaultKind.KILL, "ingest-1");
    log.done(FaultKind.KILL, "ingest-1");
    log.done(FaultKind.STORE, "store");

    assertEquals(
        "3 kills (broker 1, ingest-1 2), 0 pauses, 1 store outage, 0 full disks", log.summary());
  }

  @Test
  void volumeIsFreedAfterwards() throws IOException, InterruptedException {
    Workplace workplace = Workplace.create(false);
    Path volume = workplace.volume("small", 1);
    assumeTrue(workplace.mountRefusal() == null, "nothing can be mounted here");
    FaultTimeline timeline =
        new FaultTimeline(new Random(1), log, List.of(new DiskFull(Map.of("small", volume))), 1, 2);

    timeline.start();
    assertTrue(Waiting.until(() -> volume.toFile().getUsableSpace() == 0, PATIENCE));
    timeline.close();

    assertTrue(volume.toFile().getUsableSpace() > 0);
    workplace.close();
    assertFalse(Files.exists(workplace.folder()));
  }
}
