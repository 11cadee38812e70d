package io.glyphstream.vision;

import io.glyphstream.contracts.document.PageId;
import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.vision.pixel.MatScope;
import io.glyphstream.vision.scan.GreyJpeg;
import io.glyphstream.vision.scan.PageImage;
import io.glyphstream.vision.scan.ScanLimits;
import io.glyphstream.vision.scan.ScanPages;
import io.glyphstream.vision.scan.ScanReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Decodes and segments in this process, where nothing ends a page that takes too long or too much
 * memory.
 */
public final class InProcessOpener implements ScanOpener {

  private static final Logger LOG = System.getLogger(InProcessOpener.class.getName());

  private final ScanReader reader;
  private final PageSegmenter segmenter;
  private final boolean withImages;

  /** Loads OpenCV: a machine on which it can't be loaded is told now and not by every page. */
  public InProcessOpener(ScanLimits limits) {
    this(limits, StageObserver.NONE);
  }

  /** The same, with an observer that is shown each page's stages on the page's own thread. */
  public InProcessOpener(ScanLimits limits, StageObserver observer) {
    this(limits, observer, false);
  }

  /** The same, whose pages may come with their images. */
  public InProcessOpener(ScanLimits limits, boolean withImages) {
    this(limits, StageObserver.NONE, withImages);
  }

  private InProcessOpener(ScanLimits limits, StageObserver observer, boolean withImages) {
    this.reader = new ScanReader(limits);
    this.segmenter = new PageSegmenter(observer);
    this.withImages = withImages;
    new MatScope().close();
  }

  @Override
  public Outcome<SegmentedPages> open(Scan scan) {
    return openHere(scan).then(Outcome::accepted);
  }

  /** The same, with what only pages that are open in this process can do. */
  public Outcome<Pages> openHere(Scan scan) {
    return reader
        .open(scan.bytes(), scan.contentType())
        .then(pages -> Outcome.accepted(new Pages(scan, pages)));
  }

  /** The pages of a scan that is open here; they can also be counted and left out. */
  public final class Pages implements SegmentedPages {

    private final Scan scan;
    private final String sha256;
    private final ScanPages pages;
    private int given;

    private Pages(Scan scan, ScanPages pages) {
      this.scan = scan;
      this.sha256 = scan.sha256();
      this.pages = pages;
    }

    /** How many pages the scan has, readable or not; at least 1. */
    public int count() {
      return pages.pageCount();
    }

    /** Leaves out the next {@code number} pages, undecoded. */
    public void skip(int number) {
      pages.skip(number);
      given += number;
    }

    @Override
    public boolean hasNext() {
      return pages.hasNext();
    }

    @Override
    public ImagedPage next() {
      PageId id = new PageId(scan.document(), given, count(), scan.run());
      Outcome<PageImage> decoded = pages.next();
      given++;
      return decoded
          .then(image -> segmented(id, image))
          .fold(
              page -> page,
              rejection -> new ImagedPage(SegmentedPage.failed(id, sha256, rejection), null));
    }

    private Outcome<ImagedPage> segmented(PageId id, PageImage image) {
      return ink(id, image).then(ink -> Outcome.accepted(imaged(id, image, ink)));
    }

    private ImagedPage imaged(PageId id, PageImage image, SegmentedInk ink) {
      return new ImagedPage(
          new SegmentedPage(id, sha256, null, ink.geometry(), ink.lines(), ink.crops()),
          withImages ? GreyJpeg.encode(image) : null);
    }

    @Override
    public void close() {
      pages.close();
    }
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
