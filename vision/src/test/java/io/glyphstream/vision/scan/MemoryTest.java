package io.glyphstream.vision.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final int SIDE = 1000;
  private static final int WARM_UP_PAGES = 10;

  private final ScanReader reader = new ScanReader(ScanLimits.defaults());

  @Test
  void manyTiffPagesTakeNoMoreMemoryThanFew() {
    assertFlat(SampleScans.tiff("CCITT T.6", pages(100)), 100);
  }

  @Test
  void manyPdfPagesTakeNoMoreMemoryThanFew() {
    assertFlat(SamplePdfs.of(pages(40)), 40);
  }

  private static BufferedImage[] pages(int count) {
    BufferedImage page =
        SampleScans.painted(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY, (x, y) -> x < y ? 0 : 255);
    return Collections.nCopies(count, page).toArray(BufferedImage[]::new);
  }

  private void assertFlat(byte[] scan, int expectedPages) {
    try (ScanPages pages = Reading.accepted(reader.open(scan, null))) {
      assertEquals(expectedPages, pages.pageCount());
      read(pages, WARM_UP_PAGES);
      long before = usedBytes();
      int more = expectedPages - WARM_UP_PAGES;
      read(pages, more);
      long grown = usedBytes() - before;
      assertTrue(grown < (long) more * SIDE * SIDE / 2, "grown by " + grown + " bytes");
    }
  }

  private static void read(ScanPages pages, int count) {
    for (int i = 0; i < count; i++) {
      assertEquals(SIDE, Reading.accepted(pages.next()).width());
    }
  }

  /** The least of a few looks: one collection does not free all that can be. */
  private static long usedBytes() {
    long least = Long.MAX_VALUE;
    for (int look = 0; look < 3; look++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
