package io.glyphstream.vision.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecordsTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  static Stream<Named<Executable>> nonsense() {
    return Stream.of(
        Named.of("no bytes", () -> new ScanLimits(0, 1, 1, SECOND)),
        Named.of("bytes of no array", () -> new ScanLimits(1L << 31, 1, 1, SECOND)),
        Named.of("no pixels", () -> new ScanLimits(1, 0, 1, SECOND)),
        Named.of("no array", () -> new ScanLimits(1, Integer.MAX_VALUE, 1, SECOND)),
        Named.of("no side", () -> limits(0, 1)),
        Named.of("a side too long", () -> limits(ScanLimits.LONGEST_SIDE + 1, 1)),
        Named.of("no scans", () -> limits(1, 0)),
        Named.of("no pages", () -> new ScanLimits(1, 1, 0, SECOND)),
        Named.of("no time", () -> new ScanLimits(1, 1, 1, Duration.ZERO)),
        Named.of("no area", () -> new PageImage(0, 1, 300, new byte[0])),
        Named.of("no dpi", () -> new PageImage(1, 1, Double.NaN, new byte[1])),
        Named.of("too few pixels", () -> new PageImage(65_536, 65_536, 300, new byte[0])),
        Named.of("no header", () -> new ScanHeader(ScanFormat.PNG, 0, 1, 1)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void nonsenseIsRefused(Executable constructor) {
    assertThrows(IllegalArgumentException.class, constructor);
  }

  @ParameterizedTest
  @EnumSource(ScanFormat.class)
  void mediaTypeNamesItsFormat(ScanFormat format) {
    assertEquals(Optional.of(format), ScanFormat.ofMediaType(format.mediaType()));
    assertEquals(Optional.of(format), ScanFormat.ofMediaType(" " + format.mediaType() + "; a=b"));
  }

  @Test
  void unknownMediaTypeNamesNone() {
    assertEquals(Optional.empty(), ScanFormat.ofMediaType("image/gif"));
  }

  private static ScanLimits limits(int maxSide, int maxJpegScans) {
    return new ScanLimits(1, 1, maxSide, 1, maxJpegScans, SECOND, SECOND, PdfLimits.defaults());
  }
}
