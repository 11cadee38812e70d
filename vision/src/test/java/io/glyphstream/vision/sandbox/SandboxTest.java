package io.glyphstream.vision.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.InProcessOpener;
import io.glyphstream.vision.PageImageKeeper;
import io.glyphstream.vision.Scan;
import io.glyphstream.vision.ScanSegmenter;
import io.glyphstream.vision.SegmentedPages;
import io.glyphstream.vision.scan.HostilePdfs;
import io.glyphstream.vision.scan.PdfLimits;
import io.glyphstream.vision.scan.SampleScans;
import io.glyphstream.vision.scan.ScanFormat;
import io.glyphstream.vision.scan.ScanLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real child processes. */
@Timeout(120)
class SandboxTest {

  private static final int MANY = Integer.MAX_VALUE;
  private static final int SMALL_HEAP_MEBIBYTES = 96;
  private static final Duration AMPLE = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofSeconds(5);

  /** What no limit foresees: the deadline alone ends it. */
  private static final PdfLimits NO_LIMIT =
      new PdfLimits(
          MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY, MANY);

  private Sandbox sandbox;
  private List<ProcessHandle> before;

  @BeforeEach
  void countProcesses() {
    before = ProcessHandle.current().children().toList();
  }

  @AfterEach
  void nothingStaysBehind() throws IOException {
    sandbox.close();
    assertEquals(List.of(), processes());
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertFalse(
          files.anyMatch(file -> file.getFileName().toString().startsWith("glyphstream-sandbox-")),
          "folders of ended processes are left");
    }
  }

  @Test
  void pagesAreThoseThatThisProcessReads() throws IOException {
    Scan scan = sample("two-pages.tif");
    sandbox = sandbox(limits(AMPLE, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);

    List<SegmentedPage> pages = pages(scan);

    assertEquals(
        accepted(
            new ScanSegmenter(new InProcessOpener(ScanLimits.defaults()))
                .segment(scan, page -> page)),
        pages);
  }

  @Test
  void imagesComeAlong() throws IOException {
    List<byte[]> kept = new ArrayList<>();
    PageImageKeeper keeper =
        (page, jpeg) -> {
          kept.add(jpeg);
          return "kept:" + page.pageIndex();
        };
    sandbox =
        new Sandbox(
            new SandboxSettings(
                ScanLimits.defaults(),
                true,
                1,
                1,
                SandboxSettings.DEFAULT_HEAP_MEBIBYTES,
                SandboxSettings.Pace.BEHIND_OTHERS));

    List<SegmentedPage> pages =
        accepted(new ScanSegmenter(sandbox).segment(sample("two-pages.tif"), keeper, page -> page));

    assertEquals("kept:1", pages.get(1).image());
    assertArrayEquals(
        new byte[] {(byte) 0xFF, (byte) 0xD8}, new byte[] {kept.get(1)[0], kept.get(1)[1]});
  }

  @Test
  void pageThatIsTooSlowIsEndedAndTheNextScanIsRead() throws IOException {
    sandbox = sandbox(limits(SHORT, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);

    Rejection rejection = rejection(scan(HostilePdfs.endlessDrawing()));

    assertEquals(RejectionReason.PAGE_TIMEOUT, rejection.reason());
    assertEquals("Page 1 took longer than 5.0 s.", rejection.detail());
    assertEquals(1, pages(sample("note.png")).size());
  }

  @Test
  void pageThatTakesTooMuchMemoryIsFailedAndThoseBehindItAreRead() {
    sandbox = sandbox(limits(AMPLE, AMPLE), SMALL_HEAP_MEBIBYTES);
    byte[] scan = SampleScans.tiff("Deflate", white(64), white(10_000), white(64));

    List<SegmentedPage> pages = pages(scan(scan));

    assertNull(pages.get(0).failure());
    assertEquals(RejectionReason.OUT_OF_MEMORY, pages.get(1).failure().reason());
    assertNull(pages.get(2).failure());
    assertEquals(2, pages.get(2).page().pageIndex());
  }

  @Test
  void documentThatCostsTooManyProcessesIsGivenUp() {
    sandbox = sandbox(limits(AMPLE, AMPLE), SMALL_HEAP_MEBIBYTES);
    BufferedImage huge = white(10_000);
    byte[] scan = SampleScans.tiff("Deflate", white(64), huge, huge, huge, huge, white(64));

    List<SegmentedPage> pages = pages(scan(scan));

    assertNotNull(pages.get(5).failure());
    assertTrue(
        pages.get(5).failure().detail().startsWith("Page 6 was not tried: Page 4 takes more"),
        pages.get(5).failure().detail());
  }

  @Test
  void documentHasATimeOfItsOwn() throws IOException {
    sandbox = sandbox(limits(AMPLE, Duration.ofMillis(1)), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);

    assertEquals(RejectionReason.DOCUMENT_TIMEOUT, rejection(sample("two-pages.tif")).reason());
  }

  @Test
  void headerIsLookedAt() {
    sandbox = sandbox(limits(AMPLE, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);

    assertEquals(
        ScanFormat.PNG, accepted(sandbox.inspect(SampleScans.png(white(64)), null)).format());
    assertEquals(
        RejectionReason.ENCRYPTED,
        sandbox
            .inspect(HostilePdfs.encrypted(), null)
            .fold(header -> null, rejection -> rejection.reason()));
  }

  @Test
  void processThatWasKilledIsReplaced() throws IOException {
    sandbox = sandbox(limits(AMPLE, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);
    sandbox.start();
    pages(sample("note.png"));
    ProcessHandle first = processes().get(0);

    first.destroyForcibly();
    first.onExit().join();

    assertEquals(1, pages(sample("note.png")).size());
  }

  @Test
  void pageWhoseProcessSomebodyKilledIsTriedAgain() throws IOException, InterruptedException {
    sandbox = sandbox(limits(SHORT, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);
    pages(sample("note.png"));
    ProcessHandle first = processes().get(0);
    Thread killer =
        new Thread(
            () -> {
              sleep(1000);
              first.destroyForcibly();
            });
    killer.start();

    Rejection rejection = rejection(scan(HostilePdfs.endlessDrawing()));
    killer.join();

    assertEquals(RejectionReason.PAGE_TIMEOUT, rejection.reason());
    assertFalse(first.isAlive());
  }

  @Test
  void terminalsInterruptIsLeftToTheParent() throws IOException, InterruptedException {
    sandbox = sandbox(limits(AMPLE, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);
    pages(sample("note.png"));
    ProcessHandle process = processes().get(0);

    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    sleep(500);

    assertEquals(1, pages(sample("note.png")).size());
    assertEquals(List.of(process), processes());
  }

  @Test
  void interruptedReaderStopsWaitingAndStaysInterrupted() {
    sandbox = sandbox(limits(AMPLE, AMPLE), SandboxSettings.DEFAULT_HEAP_MEBIBYTES);
    try (SegmentedPages pages = accepted(sandbox.open(scan(HostilePdfs.endlessDrawing())))) {
      Thread.currentThread().interrupt();

      assertThrows(CancellationException.class, pages::next);
      assertTrue(Thread.interrupted());
    }
  }

  @Test
  void processThatCanNotBeStartedIsNotTheScansFault() {
    sandbox = sandbox(limits(AMPLE, AMPLE), 1 << 30);

    SandboxUnavailableException thrown =
        assertThrows(
            SandboxUnavailableException.class, () -> sandbox.open(scan(SampleScans.webp())));

    assertTrue(thrown.getMessage().startsWith("no process can be started"), thrown.getMessage());
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Sandbox sandbox(ScanLimits limits, int heapMebibytes) {
    return new Sandbox(
        new SandboxSettings(limits, false, 1, 1, heapMebibytes, SandboxSettings.Pace.AT_ONCE));
  }

  private static ScanLimits limits(Duration perPage, Duration perDocument) {
    ScanLimits defaults = ScanLimits.defaults();
    return new ScanLimits(
        defaults.maxBytes(),
        defaults.maxPixelsPerPage(),
        defaults.maxSide(),
        defaults.maxPages(),
        defaults.maxJpegScans(),
        perPage,
        perDocument,
        NO_LIMIT);
  }

  private List<SegmentedPage> pages(Scan scan) {
    return accepted(new ScanSegmenter(sandbox).segment(scan, page -> page));
  }

  private Rejection rejection(Scan scan) {
    return assertInstanceOf(
            Outcome.Rejected.class, new ScanSegmenter(sandbox).segment(scan, page -> page))
        .rejection();
  }

  private List<ProcessHandle> processes() {
    return ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
  }

  private static Scan sample(String name) throws IOException {
    return scan(Files.readAllBytes(Path.of("..", "samples", name)));
  }

  private static Scan scan(byte[] bytes) {
    return new Scan("d", 1, bytes, null);
  }

  private static BufferedImage white(int side) {
    return SampleScans.grey(side, side, (x, y) -> 255);
  }

  private static <T> T accepted(Outcome<T> outcome) {
    return outcome.fold(
        value -> value,
        rejection -> {
          throw new AssertionError("rejected: " + rejection);
        });
  }
}
