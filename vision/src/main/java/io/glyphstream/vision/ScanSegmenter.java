package io.glyphstream.vision;

import io.glyphstream.contracts.lattice.SegmentedPage;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Bytes of a scan to segmented pages, one page in memory at a time. Many threads may call it at
 * once.
 */
public final class ScanSegmenter {

  private final ScanOpener opener;

  public ScanSegmenter(ScanOpener opener) {
    this.opener = opener;
  }

  /** The same without keeping the pages' images. */
  public <R> Outcome<List<R>> segment(Scan scan, Function<SegmentedPage, R> use) {
    return segment(scan, PageImageKeeper.NONE, use);
  }

  /**
   * What {@code use} makes of each page, in the pages' order. A page that can't be read is a failed
   * page; the scan is rejected only if none can be read, with the first page's reason.
   *
   * @param keeper is handed the image of each page that comes with one
   * @param use called for a page before the next one is asked for
   */
  public <R> Outcome<List<R>> segment(
      Scan scan, PageImageKeeper keeper, Function<SegmentedPage, R> use) {
    return opener.open(scan).then(opened -> useAll(opened, keeper, use));
  }

  private static <R> Outcome<List<R>> useAll(
      SegmentedPages opened, PageImageKeeper keeper, Function<SegmentedPage, R> use) {
    List<R> results = new ArrayList<>();
    List<Rejection> failures = new ArrayList<>();
    try (SegmentedPages pages = opened) {
      while (pages.hasNext()) {
        SegmentedPage page = kept(pages.next(), keeper);
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

  private static SegmentedPage kept(ImagedPage imaged, PageImageKeeper keeper) {
    SegmentedPage page = imaged.page();
    return imaged.jpeg() == null ? page : page.withImage(keeper.keep(page.page(), imaged.jpeg()));
  }
}
