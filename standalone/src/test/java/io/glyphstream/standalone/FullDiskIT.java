package io.glyphstream.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up under {@code up}; needs the right to mount one. */
@Timeout(400)
class FullDiskIT {

  private static final Path NOTE = Path.of("..", "samples", "note.png");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int DISK_MEBIBYTES = 200;
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MAX_NOTES = 2000;

  @TempDir Path folder;

  private Path disk;

  @BeforeEach
  void mount() throws IOException {
    disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted =
        succeeds("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEBIBYTES + "m", "tmpfs", "" + disk);
    if (!mounted) {
      System.err.println("FullDiskIT is skipped: only root may mount a disk that can fill up");
    }
    assumeTrue(mounted, "only root may mount a disk that can fill up");
  }

  @AfterEach
  void unmount() throws IOException {
    succeeds("umount", "-l", disk.toString());
  }

  @Test
  void fullDiskIsSaidInOneLineAndNothingThatWasAcceptedIsLost() throws IOException {
    int port = CommandProcess.freePort();
    Path data = disk.resolve("data");
    Path filler = disk.resolve("filler");
    Set<String> accepted = new TreeSet<>();
    try (CommandProcess up = CommandProcess.up(data, port, CommandProcess.freePort())) {
      fill(filler);
      sendUntilItEnds(port, accepted);

      assertEquals(1, up.exitCode(PATIENCE), up.out());
      assertEquals(
          "glyphstream: the disk under "
              + data.resolve("kafka")
              + " is full; everything was stopped, and nothing that was accepted is lost: make room"
              + " and start again",
          up.err().strip());
      assertTrue(up.out().endsWith("Stop with Ctrl-C.\n"), up.out());
    }

    Files.delete(filler);
    try (CommandProcess again = CommandProcess.up(data, port, CommandProcess.freePort());
        TopicProbe probe = new TopicProbe("127.0.0.1:" + port)) {
      Set<String> read =
          probe
              .read(
                  Topic.TRANSCRIPTS,
                  accepted.size(),
                  PATIENCE,
                  record -> accepted.contains(record.key().replace("/0", "")))
              .stream()
              .map(record -> record.key().replace("/0", ""))
              .collect(Collectors.toSet());
      assertEquals(accepted, read, again::out);
    }
  }

  private static void sendUntilItEnds(int port, Set<String> accepted) throws IOException {
    byte[] note = Files.readAllBytes(NOTE);
    try (TopicProbe probe = new TopicProbe("127.0.0.1:" + port)) {
      for (int i = 0; i < MAX_NOTES; i++) {
        probe.write(Topic.SCANS, "note-" + i, note);
        accepted.add("note-" + i);
      }
    } catch (KafkaException | IllegalStateException e) {
      assertTrue(accepted.size() < MAX_NOTES, e::toString);
    }
  }

  /** Leaves a few MiB. */
  private static void fill(Path filler) throws IOException {
    long left = Files.getFileStore(filler.getParent()).getUsableSpace();
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (long written = 6L * MEBIBYTE; written < left; written += MEBIBYTE) {
        out.write(new byte[MEBIBYTE]);
      }
    }
  }

  private static boolean succeeds(String... command) throws IOException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
