package io.glyphstream.trainer.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.trainer.digest.FileDigest;
import io.glyphstream.trainer.fetch.FaultyFileServer.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

  private static final byte[] CONTENT = new byte[300_000];
  private static final Patience PATIENCE =
      new Patience(3, Duration.ofMillis(1), Duration.ofMillis(400));

  static {
    new Random(1).nextBytes(CONTENT);
  }

  @TempDir Path folder;
  private FaultyFileServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new FaultyFileServer().with("file.gz", CONTENT);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void fileComesToItsPlace() throws IOException {
    Path file = download("file.gz").run();

    assertEquals(folder.resolve("new").resolve("file.gz"), file);
    assertArrayEquals(CONTENT, Files.readAllBytes(file));
    assertNoPart();
  }

  @Test
  void cutDownloadGoesOnBehindWhatCame() throws IOException {
    server.failing(Fault.CUT, Fault.CUT);

    Path file = download("file.gz").run();

    assertArrayEquals(CONTENT, Files.readAllBytes(file));
    assertResumed(3);
  }

  /** Every request but the first goes on behind what came; a cut may lose what was on its way. */
  private void assertResumed(int requests) {
    assertEquals(requests, server.ranges().size(), server.ranges().toString());
    assertEquals("all", server.ranges().get(0));
    long behind = 0;
    for (String range : server.ranges().subList(1, requests)) {
      long from = Long.parseLong(range.replaceAll("bytes=(\\d+)-", "$1"));
      assertTrue(from > behind, server.ranges().toString());
      behind = from;
    }
  }

  @Test
  void stoppedProcessGoesOnBehindItsPart() throws IOException {
    leavePart(Arrays.copyOf(CONTENT, 1234));

    Path file = download("file.gz").run();

    assertArrayEquals(CONTENT, Files.readAllBytes(file));
    assertEquals(List.of("bytes=1234-"), server.ranges());
  }

  @Test
  void wholePartNeedsNoByteMore() throws IOException {
    leavePart(CONTENT);

    assertArrayEquals(CONTENT, Files.readAllBytes(download("file.gz").run()));
  }

  @Test
  void serverWithoutRangesSendsAllAgain() throws IOException {
    server.failing(Fault.CUT, Fault.RANGE_IGNORED);

    assertArrayEquals(CONTENT, Files.readAllBytes(download("file.gz").run()));
  }

  @Test
  void silentConnectionIsGivenUpAndMadeAnew() throws IOException {
    server.failing(Fault.STALL);

    assertArrayEquals(CONTENT, Files.readAllBytes(download("file.gz").run()));
    assertResumed(2);
  }

  @Test
  void busyServerIsAskedAgainButNotForEver() throws IOException {
    server.failing(Fault.BUSY, Fault.BUSY);
    assertArrayEquals(CONTENT, Files.readAllBytes(download("file.gz").run()));

    Files.delete(folder.resolve("new").resolve("file.gz"));
    server.failing(Fault.BUSY, Fault.BUSY, Fault.BUSY);
    assertRefused("answered 503; the same command goes on from here", download("file.gz"));
  }

  @Test
  void cutsAreNoReasonToGiveUpWhileBytesCome() throws IOException {
    server.failing(Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT, Fault.CUT);

    assertArrayEquals(CONTENT, Files.readAllBytes(download("file.gz").run()));
  }

  @Test
  void unreachableServerIsNamed() {
    Download download = download("file.gz");
    server.close();

    assertRefused(server.home() + "file.gz can't be fetched: no connection", download);
  }

  @Test
  void missingFileIsSaidAtOnce() throws IOException {
    assertRefused("other.gz: the server answered 404; --from names a mirror", download("other.gz"));

    assertEquals(1, server.ranges().size());
    assertNoPart();
  }

  @Test
  void wrongContentIsDeleted() throws IOException {
    server.with("file.gz", "something else".getBytes());

    assertRefused("was deleted; fetch it anew", download("file.gz"));

    assertFalse(Files.exists(folder.resolve("new").resolve("file.gz")));
    assertNoPart();
  }

  @Test
  void partOfAnotherFileIsDeleted() throws IOException {
    leavePart(new byte[CONTENT.length + 1]);

    assertRefused("was deleted; fetch it anew", download("file.gz"));

    assertNoPart();
  }

  @Test
  void fileThatIsThereIsNotFetchedAgain() throws IOException {
    download("file.gz").run();
    download("file.gz").run();

    assertEquals(1, server.ranges().size());
  }

  @Test
  void foreignFileOfThatNameStays() throws IOException {
    Path file = Files.createDirectories(folder.resolve("new")).resolve("file.gz");
    Files.writeString(file, "mine");

    assertRefused(file + " is there, but is not the official file", download("file.gz"));

    assertEquals("mine", Files.readString(file));
    assertEquals(List.of(), server.ranges());
  }

  private Download download(String name) {
    RemoteFile remote = new RemoteFile(server.home().resolve(name), FileDigest.MD5.of(CONTENT));
    return new Download(remote, folder.resolve("new"), PATIENCE, FetchListener.SILENT);
  }

  private void leavePart(byte[] content) throws IOException {
    Files.write(Files.createDirectories(folder.resolve("new")).resolve("file.gz.part"), content);
  }

  private void assertNoPart() {
    assertFalse(Files.exists(folder.resolve("new").resolve("file.gz.part")));
  }

  private static void assertRefused(String message, Download download) {
    FetchException refusal = assertThrows(FetchException.class, download::run);
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
  }
}
