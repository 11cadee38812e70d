package io.glyphstream.ingest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.vision.scan.HostileScans;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HotFolderTest.WithHotFolder.class)
@WithTestResource(TestBroker.class)
class HotFolderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int GROWTH_STEPS = 20;
  private static final Duration GROWTH_PAUSE = Duration.ofMillis(200);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @ConfigProperty(name = "glyphstream.ingest.hot-folder.path")
  Path folder;

  /** A new hot folder. */
  public static final class WithHotFolder implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        return Map.of(
            "glyphstream.ingest.hot-folder.path",
            Files.createTempDirectory("glyphstream-hot-").toString(),
            "glyphstream.ingest.hot-folder.stable-for",
            "3s");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void fileIsSentAndMovedToDone() throws IOException {
    byte[] scan = SampleScans.png(SampleScans.gradient());

    Files.write(folder.resolve("good.png"), scan);

    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/good.png")));
    assertFalse(Files.exists(folder.resolve("good.png")));
    try (TopicProbe probe = new TopicProbe(servers)) {
      var sent =
          probe.read(Topic.SCANS, 1, PATIENCE, record -> record.key().startsWith("good.png-"));
      assertArrayEquals(scan, sent.get(0).value());
    }
  }

  @Test
  void fileThatIsNoScanIsMovedToFailedWithTheReason() throws IOException {
    Files.write(folder.resolve("notes.txt"), HostileScans.plainText());

    Path reason = folder.resolve("failed/notes.txt.reason.txt");
    await().atMost(PATIENCE).until(() -> Files.exists(reason) && Files.size(reason) > 0);
    assertTrue(Files.readString(reason).startsWith("unsupported-format: "));
    assertTrue(Files.exists(folder.resolve("failed/notes.txt")));
  }

  @Test
  void fileThatStillGrowsIsLeftAlone() throws Exception {
    Path growing = folder.resolve("growing.png");
    byte[] scan = SampleScans.png(SampleScans.bilevel());
    for (int part = 1; part <= GROWTH_STEPS; part++) {
      Files.write(growing, Arrays.copyOf(scan, scan.length * part / GROWTH_STEPS));
      Thread.sleep(GROWTH_PAUSE.toMillis());
      assertTrue(Files.exists(growing));
    }

    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/growing.png")));
    assertEquals(scan.length, Files.size(folder.resolve("done/growing.png")));
  }
}
