package io.glyphstream.vision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.scan.ScanLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.CvException;

class ScanSegmenterTest {

  private static final Path TWO_PAGES = Path.of("..", "samples", "two-pages.tif");

  static List<Runnable> faults() {
    return List.of(
        () -> {
          throw new CvException("dst.rows < SHRT_MAX");
        },
        () -> {
          throw new NoClassDefFoundError("org/example/Missing");
        },
        () -> {
          throw new StackOverflowError();
        });
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultThatOnePageShowsCostsThatPageAlone(Runnable fault) throws IOException {
    List<SegmentedPage> pages = segment(new FailingStage(2, fault)).fold(read -> read, r -> null);

    assertNull(pages.get(0).failure());
    assertEquals(RejectionReason.INTERNAL_ERROR, pages.get(1).failure().reason());
  }

  @Test
  void scanWhosePagesAllShowFaultsIsRejected() throws IOException {
    StageObserver always = new FailingStage(0, faults().get(0));

    Rejection rejection = segment(always).fold(read -> null, r -> r);

    assertEquals(RejectionReason.INTERNAL_ERROR, rejection.reason());
    assertTrue(rejection.detail().contains("dst.rows < SHRT_MAX"), rejection.detail());
  }

  private static Outcome<List<SegmentedPage>> segment(StageObserver stage) throws IOException {
    return new ScanSegmenter(new InProcessOpener(ScanLimits.defaults(), stage))
        .segment(new Scan("d", 1, Files.readAllBytes(TWO_PAGES), null), page -> page);
  }

  /** A stage that fails on one page, or on every one. */
  private static final class FailingStage implements StageObserver {

    private final int failingPage;
    private final Runnable fault;
    private int pages;

    /**
     * @param failingPage 1-based; 0 for all
     */
    FailingStage(int failingPage, Runnable fault) {
      this.failingPage = failingPage;
      this.fault = fault;
    }

    @Override
    public void onInk(InkImage ink) {
      pages++;
      if (failingPage == 0 || pages == failingPage) {
        fault.run();
      }
    }
  }
}
