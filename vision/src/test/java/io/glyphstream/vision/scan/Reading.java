package io.glyphstream.vision.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** Reads scans with the default limits, and says what came of it. */
final class Reading {

  private static final ScanReader READER = new ScanReader(ScanLimits.defaults());

  private Reading() {}

  static ScanHeader header(byte[] scan, String contentType) {
    return accepted(READER.inspect(scan, contentType));
  }

  static PageImage onlyPage(byte[] scan) {
    List<PageImage> pages = pages(scan);
    assertEquals(1, pages.size());
    return pages.get(0);
  }

  static List<PageImage> pages(byte[] scan) {
    return outcomes(scan).stream().map(Reading::accepted).toList();
  }

  /** Of every page, or the one outcome of opening the scan if that failed. */
  static List<Outcome<PageImage>> outcomes(byte[] scan) {
    return outcomes(READER, scan);
  }

  static List<Outcome<PageImage>> outcomes(ScanReader reader, byte[] scan) {
    return reader
        .open(scan, null)
        .fold(Reading::all, rejection -> List.of(new Outcome.Rejected<>(rejection)));
  }

  private static List<Outcome<PageImage>> all(ScanPages open) {
    List<Outcome<PageImage>> outcomes = new ArrayList<>();
    try (ScanPages pages = open) {
      while (pages.hasNext()) {
        outcomes.add(pages.next());
      }
    }
    return outcomes;
  }

  static <T> T accepted(Outcome<T> outcome) {
    return outcome.fold(
        value -> value,
        rejection -> {
          throw new AssertionError("rejected: " + rejection);
        });
  }

  static Rejection rejection(Outcome<?> outcome) {
    return outcome.fold(
        value -> {
          throw new AssertionError("accepted: " + value);
        },
        rejection -> rejection);
  }

  static void assertPixels(IntBinaryOperator expected, int tolerance, PageImage page) {
    for (int y = 0; y < page.height(); y++) {
      for (int x = 0; x < page.width(); x++) {
        int grey = page.grey()[y * page.width() + x] & 0xFF;
        assertEquals(expected.applyAsInt(x, y), grey, tolerance, "at " + x + ", " + y);
      }
    }
  }
}
