package io.glyphstream.vision;

import io.glyphstream.vision.clean.InkImage;
import io.glyphstream.vision.clean.PageCleaner;
import io.glyphstream.vision.crop.GlyphCropper;
import io.glyphstream.vision.layout.LayoutFinder;
import io.glyphstream.vision.layout.PageLayout;
import io.glyphstream.vision.scan.PageImage;
import io.glyphstream.vision.segment.Segmentation;
import io.glyphstream.vision.segment.Segmenter;

/** A page's way from grey pixels to lattices and crops. Safe for use by many threads. */
public final class PageSegmenter {

  private final PageCleaner cleaner = new PageCleaner();
  private final LayoutFinder layoutFinder = new LayoutFinder();
  private final Segmenter segmenter = new Segmenter();
  private final GlyphCropper cropper = new GlyphCropper();
  private final StageObserver observer;

  public PageSegmenter() {
    this(StageObserver.NONE);
  }

  /** A segmenter that shows the observer each page's stages, on the page's own thread. */
  public PageSegmenter(StageObserver observer) {
    this.observer = observer;
  }

  /** The page's lines, candidates and crops; every page has a result, one without ink no lines. */
  public SegmentedInk segment(PageImage page) {
    observer.onPage(page);
    InkImage ink = cleaner.clean(page);
    PageLayout layout = layoutFinder.find(ink);
    if (layout.isUpsideDown()) {
      ink = ink.upsideDown();
      layout = layoutFinder.find(ink);
    }
    observer.onInk(ink);
    observer.onLayout(layout);
    Segmentation segmentation = segmenter.segment(layout);
    observer.onSegmentation(segmentation);
    return new SegmentedInk(
        ink.geometry(), segmentation.lines(), cropper.crop(segmentation.glyphs()));
  }
}
