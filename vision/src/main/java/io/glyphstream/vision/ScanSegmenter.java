package io.glyphstream.vision;

import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.scan.PageImage;
import io.glyphstream.vision.scan.ScanLimits;
import io.glyphstream.vision.scan.ScanPages;
import io.glyphstream.vision.scan.ScanReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bytes of a scan to segmented pages, one page in memory at a time. Many threads may call it at
 * once.
 */
public final class ScanSegmenter {

  private static final Logger LOG = System.getLogger(ScanSegmenter.class.getName());

  private final ScanReader reader;
  private final PageSegmenter segmenter;

  /** Loads OpenCV: a machine on which it can't be loaded is told now and not by every page. */
  public ScanSegmenter(ScanLimits limits) {
    this(limits, StageObserver.NONE);
  }

  /** The same, with an observer that is shown each page's stages on the page's own thread. */
  public ScanSegmenter(ScanLimits limits, StageObserver observer) {
    this.reader = new ScanReader(limits);
    this.segmenter = new PageSegmenter(observer);
    new MatScope().close();
  }

  /** The same without keeping the pages' images. */
  public <R> Outcome<List<R>> segment(Scan scan, Function<SegmentedPage, R> use) {
    return segment(scan, PageImageKeeper.NONE, use);
  }

  /**
   * What {@code use} makes of each page, in the pages' order. A page that can't be read is a failed
   * page; the scan is rejected only if none can be read, with the first page's reason.
   *
   * @param keeper is handed each page that can be read
   * @param use called for a page before the next one is decoded
   */
  public <R> Outcome<List<R>> segment(
      Scan scan, PageImageKeeper keeper, Function<SegmentedPage, R> use) {
    return reader
        .open(scan.bytes(), scan.contentType())
        .then(opened -> segmentAll(scan, opened, keeper, use));
  }

  private <R> Outcome<List<R>> segmentAll(
      Scan scan, ScanPages opened, PageImageKeeper keeper, Function<SegmentedPage, R> use) {
    String sha256 = scan.sha256();
    List<R> results = new ArrayList<>();
    List<Rejection> failures = new ArrayList<>();
    try (ScanPages pages = opened) {
      while (pages.hasNext()) {
        PageId id = new PageId(scan.document(), results.size(), pages.pageCount(), scan.run());
        SegmentedPage page = segmentPage(id, sha256, pages.next(), keeper);
        if (page.failure() != null) {
          failures.add(page.failure());
        }
        results.add(use.apply(page));
      }
    }
    return failures.size() == results.size() && !failures.isEmpty()
        ? new Outcome.Rejected<>(failures.get(0))
        : Outcome.accepted(results);
  }

  private SegmentedPage segmentPage(
      PageId id, String sha256, Outcome<PageImage> decoded, PageImageKeeper keeper) {
    return decoded
        .then(image -> segmentImage(id, sha256, image, keeper))
        .fold(page -> page, rejection -> SegmentedPage.failed(id, sha256, rejection));
  }

  private Outcome<SegmentedPage> segmentImage(
      PageId id, String sha256, PageImage image, PageImageKeeper keeper) {
    return ink(id, image)
        .then(
            ink ->
                Outcome.accepted(
                    new SegmentedPage(
                        id,
                        sha256,
                        null,
                        ink.geometry(),
                        ink.lines(),
                        ink.crops(),
                        keeper.keep(id, image))));
  }

  /** A fault of ours that one page shows costs that page and no other, of this scan or another. */
  private Outcome<SegmentedInk> ink(PageId id, PageImage image) {
    try {
      return Outcome.accepted(segmenter.segment(image));
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      LOG.log(Level.ERROR, "page " + id.key() + " could not be segmented", e);
      return Outcome.rejected(
          RejectionReason.INTERNAL_ERROR, "The page could not be segmented: " + e);
    }
  }
}
