package io.glyphstream.standalone;

import static java.util.stream.Collectors.toCollection;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.document.Transcript;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.wire.JsonCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code glyphstream up} as it is shipped: a process that is started, stopped and killed. */
@Timeout(300)
class UpIT {

  private static final Path SAMPLES = Path.of("..", "samples");
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final String LAST_OF_NOTICE = "Stop with Ctrl-C.";
  private static final int SIGTERM_EXIT_CODE = 128 + 15;

  @TempDir Path folder;

  private Path data;
  private int kafkaPort;
  private int httpPort;
  private CommandProcess up;

  @BeforeEach
  void choosePlace() throws IOException {
    data = folder.resolve("data");
    kafkaPort = CommandProcess.freePort();
    httpPort = CommandProcess.freePort();
  }

  @AfterEach
  void end() {
    if (up != null) {
      up.close();
    }
  }

  @Test
  void scansBecomeTranscripts() throws IOException {
    int copies = 5;
    Path scans = copiesOf(List.of("note.png", "form.png", "two-pages.tif"), copies);
    up = up();

    try (CommandProcess send =
            CommandProcess.start("send", "--bootstrap", servers(), scans.toString());
        TopicProbe probe = new TopicProbe(servers())) {
      assertEquals(0, send.exitCode(PATIENCE), send.err());
      assertTrue(send.out().contains("15 of 15 scans sent"), send.out());
      assertEquals("", send.err(), "a progress bar is for terminals");
      assertEquals(3 * copies, documents(exactly(4 * copies, probe)).size());
      assertNoDeadLetter(probe);
    }
    assertFalse(up.out().contains(" WARN "), up.out());
    assertEquals("", up.err());
  }

  @Test
  void killedInTheMiddleNothingIsLostAndNothingDoubled() throws IOException {
    up = up();
    Set<String> sent = send(60);

    killAfter(5);
    up = up();
    killAfter(20);
    up = up();

    try (TopicProbe probe = new TopicProbe(servers())) {
      assertEquals(sent, documents(exactly(sent.size(), probe)));
      assertNoDeadLetter(probe);
    }
    assertEquals(List.of(), countedAttempts());
  }

  @Test
  void stopsCleanlyOnSigterm() throws IOException {
    up = up();
    Set<String> sent = send(20);
    awaitTranscripts(2);

    terminate();

    assertEquals(List.of(), countedAttempts());
    up = up();
    try (TopicProbe probe = new TopicProbe(servers())) {
      assertEquals(sent, documents(exactly(sent.size(), probe)));
      assertNoDeadLetter(probe);
    }
  }

  /** OpenCV's files are deleted at the first word of an end: whoever loads them then, fails. */
  @Test
  void firstScansAreNotBlamedForAnEnd() throws IOException {
    up = up();
    Set<String> sent = send(2);

    terminate();

    up = up();
    try (TopicProbe probe = new TopicProbe(servers())) {
      assertEquals(sent, documents(exactly(sent.size(), probe)));
      assertNoDeadLetter(probe);
    }
  }

  @Test
  void secondStartOnTheSameFolderIsRefusedInOneLine() throws IOException {
    up = up();

    String refusal = refusal(data, 0, 0);

    assertEquals(
        "glyphstream: can't start: another broker uses the folder " + data.resolve("kafka"),
        refusal);
    send(1);
    awaitTranscripts(1);
  }

  @Test
  void takenPortIsRefusedInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      String refusal = "glyphstream: can't start: port " + port + " of 127.0.0.1 is taken";

      assertEquals(refusal, refusal(data, port, httpPort));
      assertEquals(refusal, refusal(data, kafkaPort, port));
    }
    assertFalse(Files.exists(data), "a refused start leaves nothing behind");
  }

  @Test
  void folderThatCanNotBeMadeIsRefusedInOneLine() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Path below = file.resolve("data");

    assertEquals(
        "glyphstream: can't start: the folder "
            + below.resolve("kafka")
            + " can't be made: Not a directory",
        refusal(below, kafkaPort, httpPort));
  }

  @Test
  void hotFolderInTheDataFolderIsRefusedInOneLine() throws IOException {
    Path hotFolder = data.resolve("scans");

    assertEquals(
        "glyphstream: can't start: the hot folder %s and the data folder %s must be apart: neither may be in the other"
            .formatted(hotFolder, data),
        refusal(data, kafkaPort, httpPort, "--hot-folder", hotFolder.toString()));
    assertFalse(Files.exists(data), "a refused start leaves nothing behind");
  }

  @Test
  void rejectedFileOfTheHotFolderIsMovedAfterARestart() throws IOException {
    Path hotFolder = Files.createDirectory(folder.resolve("in"));
    up = up("--hot-folder", hotFolder.toString());
    Path failed = hotFolder.resolve("failed/damaged.png");
    byte[] note = Files.readAllBytes(SAMPLES.resolve("note.png"));
    Files.write(hotFolder.resolve("damaged.png"), DamagedPng.withUnreadablePixels(note));
    await().atMost(PATIENCE).until(() -> Files.exists(failed));
    up.kill();

    // As if it had been killed before the dead letter was seen: back in done/, and the position of
    // a new instance.
    Files.move(failed, hotFolder.resolve("done/damaged.png"));
    List<String> other = List.of("-Dglyphstream.instance-id=other");
    up = CommandProcess.up(other, data, kafkaPort, httpPort, "--hot-folder", hotFolder.toString());

    await().atMost(PATIENCE).until(() -> Files.exists(failed));
    assertTrue(Files.readString(hotFolder.resolve("failed/damaged.png.reason.txt")).contains(": "));
  }

  private CommandProcess up(String... more) throws IOException {
    return CommandProcess.up(data, kafkaPort, httpPort, more);
  }

  private String servers() {
    return "127.0.0.1:" + kafkaPort;
  }

  /** What a start that ends at once says: one line. */
  private static String refusal(Path data, int kafkaPort, int httpPort, String... more)
      throws IOException {
    String[] arguments = CommandProcess.upArguments(data, kafkaPort, httpPort, more);
    try (CommandProcess refused = CommandProcess.start(arguments)) {
      assertEquals(1, refused.exitCode(PATIENCE), refused.out() + refused.err());
      assertEquals("", refused.out());
      assertEquals(1, refused.err().lines().count(), refused.err());
      return refused.err().strip();
    }
  }

  private Path copiesOf(List<String> samples, int copies) throws IOException {
    Path scans = Files.createDirectory(folder.resolve("scans"));
    for (String sample : samples) {
      for (int copy = 0; copy < copies; copy++) {
        Files.copy(SAMPLES.resolve(sample), scans.resolve(copy + "-" + sample));
      }
    }
    return scans;
  }

  private Set<String> send(int notes) throws IOException {
    byte[] note = Files.readAllBytes(SAMPLES.resolve("note.png"));
    Set<String> documents =
        IntStream.range(0, notes).mapToObj(i -> "note-" + i).collect(toCollection(TreeSet::new));
    try (TopicProbe probe = new TopicProbe(servers())) {
      documents.forEach(document -> probe.write(Topic.SCANS, document, note));
    }
    return documents;
  }

  private void killAfter(int transcripts) {
    awaitTranscripts(transcripts);
    up.kill();
  }

  private void terminate() {
    up.terminate();
    assertEquals(SIGTERM_EXIT_CODE, up.exitCode(STOP_LIMIT), up.out());
    String last = up.out().substring(up.out().indexOf(LAST_OF_NOTICE));
    assertEquals(List.of(LAST_OF_NOTICE, "Stopping ..."), last.lines().toList());
    assertEquals("", up.err());
    up.close();
  }

  private void awaitTranscripts(int count) {
    try (TopicProbe probe = new TopicProbe(servers())) {
      int found = probe.read(Topic.TRANSCRIPTS, count, PATIENCE, record -> true).size();
      assertTrue(found >= count, () -> found + " transcripts of " + count + "; " + up.out());
    }
  }

  /** The transcripts, as many as said, each page and run once; no more come in a while. */
  private static List<Transcript> exactly(int count, TopicProbe probe) throws IOException {
    probe.read(Topic.TRANSCRIPTS, count, PATIENCE, record -> true);
    List<ConsumerRecord<String, byte[]>> records =
        probe.read(Topic.TRANSCRIPTS, Integer.MAX_VALUE, A_WHILE, record -> true);
    Set<String> pages = new TreeSet<>();
    List<Transcript> transcripts = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Transcript transcript = JsonCodec.TRANSCRIPT.decode(record.value());
      String page = record.key() + " " + transcript.page().run() + " " + transcript.revision();
      assertTrue(pages.add(page), () -> page + " is there twice");
      transcripts.add(transcript);
    }
    assertEquals(count, transcripts.size());
    return transcripts;
  }

  private static Set<String> documents(List<Transcript> transcripts) {
    return transcripts.stream()
        .map(transcript -> transcript.page().document())
        .collect(toCollection(TreeSet::new));
  }

  private static void assertNoDeadLetter(TopicProbe probe) {
    for (Topic topic :
        List.of(
            Topic.SCANS_DEAD_LETTER, Topic.SEGMENTED_PAGES_DEAD_LETTER, Topic.REVIEW_DEAD_LETTER)) {
      assertEquals(List.of(), probe.read(topic, 1, A_WHILE, record -> true));
    }
  }

  private List<Path> countedAttempts() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("store").resolve("attempts"))) {
      return files.toList();
    }
  }
}
