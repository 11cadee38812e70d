package io.glyphstream.ingest.hotfolder;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.DocumentId;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.text.TerminalText;
import io.glyphstream.vision.scan.HostileScans;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(HotFolderTest.WithHotFolder.class)
@WithTestResource(TestBroker.class)
class HotFolderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SEVERAL_TURNS = Duration.ofSeconds(4);
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
  void fileOfAHostileNameIsReadAndItsNameDoesNothingToTheLog() throws IOException {
    String name = "new\nline 12:00:00 INFO  FORGED \u001b]0;pwn\u0007.png";
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listener = LogListener.addTo("io.glyphstream.ingest", logged);

    Files.write(folder.resolve(name), SampleScans.png(SampleScans.gradient()));

    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done").resolve(name)));
    LogListener.remove("io.glyphstream.ingest", listener);
    assertTrue(logged.stream().anyMatch(line -> line.contains("new\\nline")), logged::toString);
    assertTrue(
        logged.stream().allMatch(line -> line.equals(TerminalText.line(line))), logged::toString);
    try (TopicProbe probe = new TopicProbe(servers)) {
      var pages =
          probe.read(
              Topic.SEGMENTED_PAGES, 1, PATIENCE, r -> r.key().startsWith("new_line 12:00:00"));
      assertEquals(1, pages.size());
    }
  }

  @Test
  void fileOfTheLongestNameIsRead() throws IOException {
    String name = "n".repeat(251) + ".png";

    Files.write(folder.resolve(name), SampleScans.png(SampleScans.gradient()));

    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done").resolve(name)));
    try (TopicProbe probe = new TopicProbe(servers)) {
      var pages =
          probe.read(Topic.SEGMENTED_PAGES, 1, PATIENCE, r -> r.key().startsWith("nnnnnnnn"));
      assertEquals(DocumentId.MAX_LENGTH, pages.get(0).key().length());
    }
  }

  @Test
  void fileOfTheLongestNameThatIsNoScanIsMovedToFailedWithTheReason() throws IOException {
    String name = "t".repeat(251) + ".txt";

    Files.write(folder.resolve(name), HostileScans.plainText());

    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("failed").resolve(name)));
    try (Stream<Path> failed = Files.list(folder.resolve("failed"))) {
      assertTrue(failed.anyMatch(f -> f.getFileName().toString().matches("t+\\.reason\\.txt")));
    }
  }

  @Test
  void fileWhoseScanIsRejectedAfterwardsIsMovedToFailedWithTheReason() throws IOException {
    byte[] damaged = SampleScans.png(SampleScans.gradient());
    damaged[damaged.length / 2] ^= 0x55;

    Files.write(folder.resolve("damaged.png"), damaged);

    Path reason = folder.resolve("failed/damaged.png.reason.txt");
    await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("failed/damaged.png")));
    assertTrue(Files.readString(reason).matches("[a-z-]+: .+\n"), Files.readString(reason));
    assertFalse(Files.exists(folder.resolve("done/damaged.png")));
    assertArrayEquals(damaged, Files.readAllBytes(folder.resolve("failed/damaged.png")));
  }

  @Test
  void whatIsNoScannersFileIsLeftAloneAndThatIsSaidOnce() throws Exception {
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler listener = LogListener.addTo("io.glyphstream.ingest", logged);
    Path target = Files.write(Files.createTempFile("target", ".png"), HostileScans.plainText());
    Files.createSymbolicLink(folder.resolve("link.png"), target);
    Files.createDirectory(folder.resolve("subfolder"));
    Files.write(folder.resolve(".hidden.png"), HostileScans.plainText());
    Files.write(folder.resolve("Thumbs.db"), HostileScans.plainText());
    new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString()).start().waitFor();
    List<String> names = List.of("link.png", "subfolder", ".hidden.png", "Thumbs.db", "pipe.png");

    for (String name : names) {
      await().atMost(PATIENCE).until(() -> mentions(logged, name) > 0);
    }
    Thread.sleep(SEVERAL_TURNS.toMillis());

    LogListener.remove("io.glyphstream.ingest", listener);
    for (String name : names) {
      assertTrue(Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS), name);
      assertEquals(1, mentions(logged, name), logged::toString);
    }
  }

  private static long mentions(List<String> logged, String name) {
    return logged.stream().filter(line -> line.startsWith(name + " is left alone")).count();
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
