package io.glyphstream.vision.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PdfLimitsTest {

  private static final PdfLimits DEFAULTS = PdfLimits.defaults();

  static Stream<Arguments> costlyPages() {
    return Stream.of(
        Arguments.of("max-form-depth", CostlyPdfs.endlessForm()),
        Arguments.of("max-form-depth", CostlyPdfs.endlessMask()),
        Arguments.of("max-form-depth", CostlyPdfs.endlessPattern()),
        Arguments.of("max-function-samples", CostlyPdfs.enormousFunction()),
        Arguments.of("max-function-inputs", CostlyPdfs.functionOfManyInputs()),
        Arguments.of("max-function-tokens", CostlyPdfs.longFunction()),
        Arguments.of("max-function-tokens", CostlyPdfs.growingFunction()),
        Arguments.of("max-function-tokens", CostlyPdfs.growingFunctionWithComments()),
        Arguments.of("max-function-tokens", CostlyPdfs.growingFunctionOfBlocks()),
        Arguments.of("max-mesh-bytes", CostlyPdfs.mesh()),
        Arguments.of("max-clip-segments", CostlyPdfs.clip(30_000)),
        Arguments.of("max-clip-crossings", CostlyPdfs.clip(3_000)),
        Arguments.of("max-layer-pixels", CostlyPdfs.pictures(400)),
        Arguments.of("max-glyphs", CostlyPdfs.text(10_001)));
  }

  @ParameterizedTest
  @MethodSource("costlyPages")
  void aPageThatCostsTooMuchIsTooComplex(String setting, byte[] scan) {
    Rejection rejection = assertTimeout(Duration.ofSeconds(10), () -> fault(DEFAULTS, scan));

    assertTooComplex(setting, rejection);
  }

  static Stream<Arguments> limitsOfCounts() {
    return Stream.of(
        Arguments.of("maxObjects", 103L, "max-objects", CostlyPdfs.objects(100)),
        Arguments.of("maxOperators", 30L, "max-operators", CostlyPdfs.lines(10)),
        Arguments.of("maxPaths", 10L, "max-paths", CostlyPdfs.lines(10)),
        Arguments.of("maxGlyphs", 30L, "max-glyphs", CostlyPdfs.text(3)),
        Arguments.of("maxForms", 10L, "max-forms", CostlyPdfs.forms(10)),
        Arguments.of("maxFormDepth", 1L, "max-form-depth", CostlyPdfs.forms(3)),
        Arguments.of("maxClipSegments", 1000L, "max-clip-segments", CostlyPdfs.disc(1000)));
  }

  /** Each limit is reached exactly by a page that is read, and one less refuses it. */
  @ParameterizedTest
  @MethodSource("limitsOfCounts")
  void limitsAreReachedExactly(String component, long limit, String setting, byte[] scan) {
    assertEquals(1250, firstPage(with(component, limit), scan).width());
    if (limit > 1) {
      assertTooComplex(setting, fault(with(component, limit - 1), scan));
    }
  }

  @Test
  void pixelsOfLayersAndPathsAreLimited() {
    long page = 1250 * 833;
    assertEquals(
        833, firstPage(with("maxLayerPixels", 3 * page + 10_000), CostlyPdfs.groups(3)).height());
    assertTooComplex(
        "max-layer-pixels", fault(with("maxLayerPixels", 2 * page), CostlyPdfs.groups(3)));
    assertEquals(833, firstPage(with("maxPathPixels", 50_000), CostlyPdfs.lines(10)).height());
    assertTooComplex("max-path-pixels", fault(with("maxPathPixels", 10_000), CostlyPdfs.lines(10)));
  }

  /** What handwriting drawn on a tablet and dense print come to, in one page. */
  @Test
  void aPageOfManyVectorsIsDrawn() {
    Random random = new Random(1);
    StringBuilder content = new StringBuilder("0.5 w ");
    for (int stroke = 0; stroke < 3_000; stroke++) {
      double x = random.nextInt(300);
      double y = random.nextInt(200);
      for (int i = 0; i < 40; i++) {
        double nextX = x + random.nextGaussian();
        double nextY = y + random.nextGaussian();
        content.append("%.2f %.2f m %.2f %.2f l S\n".formatted(x, y, nextX, nextY));
        x = nextX;
        y = nextY;
      }
    }
    byte[] scan = PdfText.page(content.toString(), "");

    assertEquals(1250, firstPage(DEFAULTS, scan).width());
    assertEquals(1250, firstPage(DEFAULTS, CostlyPdfs.disc(10_000)).width());
    assertEquals(1250, firstPage(DEFAULTS, CostlyPdfs.text(1_000)).width());
  }

  @Test
  void aFunctionOfConditionsIsCalculated() {
    byte[] scan =
        CostlyPdfs.calculated(
            "pop dup 0.5 lt % left\n{dup 0.2 lt { pop 0 } if} {0.7 gt { 1 }{ 0 }ifelse} ifelse");

    assertEquals(1250, firstPage(DEFAULTS, scan).width());
  }

  @Test
  void noLimitIsBelowOne() {
    for (RecordComponent component : PdfLimits.class.getRecordComponents()) {
      assertThrows(IllegalArgumentException.class, () -> with(component.getName(), 0));
    }
  }

  private static void assertTooComplex(String setting, Rejection rejection) {
    assertEquals(RejectionReason.TOO_COMPLEX, rejection.reason(), rejection.detail());
    assertTrue(
        rejection.detail().endsWith("(glyphstream.ingest.limits.pdf." + setting + ")."),
        rejection.detail());
  }

  private static PageImage firstPage(PdfLimits limits, byte[] scan) {
    return Reading.accepted(Reading.outcomes(reader(limits), scan).get(0));
  }

  private static Rejection fault(PdfLimits limits, byte[] scan) {
    return Reading.rejection(Reading.outcomes(reader(limits), scan).get(0));
  }

  private static ScanReader reader(PdfLimits pdf) {
    ScanLimits all = ScanLimits.defaults();
    return new ScanReader(
        new ScanLimits(
            all.maxBytes(),
            all.maxPixelsPerPage(),
            all.maxSide(),
            all.maxPages(),
            all.maxJpegScans(),
            all.maxTimePerPage(),
            all.maxTimePerDocument(),
            pdf));
  }

  /** The defaults, but for one. */
  private static PdfLimits with(String changed, long value) {
    RecordComponent[] components = PdfLimits.class.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < values.length; i++) {
        Object boxed = types[i] == int.class ? (Object) (int) value : (Object) value;
        values[i] =
            components[i].getName().equals(changed)
                ? boxed
                : components[i].getAccessor().invoke(DEFAULTS);
      }
      return PdfLimits.class.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("records have constructors", e);
    }
  }
}
