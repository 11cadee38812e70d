package io.glyphstream.benchmarks.chaos;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Documents without end: most are one page, some have several, some can't be read. */
final class DocumentGenerator {

  private static final double BAD_RATIO = 0.2;
  private static final double TIFF_RATIO = 0.12;
  private static final double PDF_RATIO = 0.08;
  private static final int MIN_PAGES = 2;
  private static final int MAX_PAGES = 5;

  private final Random random;
  private int made;

  DocumentGenerator(Random random) {
    this.random = random;
  }

  /** The next; its id tells its kind. */
  ChaosDocument next() {
    double kind = random.nextDouble();
    if (kind < BAD_RATIO) {
      return BadScans.draw(id("bad"), random);
    }
    if (kind < BAD_RATIO + TIFF_RATIO) {
      List<BufferedImage> pages = pages();
      return ChaosDocument.of(
          id("tiff"), ScanFiles.tiff(pages), "image/tiff", new PagesExpected(pages.size()));
    }
    if (kind < BAD_RATIO + TIFF_RATIO + PDF_RATIO) {
      List<BufferedImage> pages = pages();
      return ChaosDocument.of(
          id("pdf"), ScanFiles.pdf(pages), "application/pdf", new PagesExpected(pages.size()));
    }
    return page("png");
  }

  /** The next page of the ordinary kind. */
  ChaosDocument page(String prefix) {
    return ChaosDocument.of(
        id(prefix), ScanFiles.png(SmallPage.draw(random)), "image/png", new PagesExpected(1));
  }

  private List<BufferedImage> pages() {
    int count = MIN_PAGES + random.nextInt(MAX_PAGES - MIN_PAGES + 1);
    return Stream.generate(() -> SmallPage.draw(random)).limit(count).toList();
  }

  private String id(String kind) {
    made++;
    return String.format("%s-%05d", kind, made);
  }
}
