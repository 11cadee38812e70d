package io.glyphstream.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.vision.scan.PdfLimits;
import io.glyphstream.vision.scan.ScanLimits;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsConfigTest {

  private static final String PREFIX = "glyphstream.ingest.limits.";

  @Test
  void limitsThatAreNotSetAreTheDefaults() {
    assertEquals(ScanLimits.defaults(), limits(Map.of()));
  }

  @Test
  void everyLimitIsSetByItsOwnKey() throws ReflectiveOperationException {
    Map<String, String> settings = new HashMap<>();
    settings.put(PREFIX + "max-side", "1001");
    settings.put(PREFIX + "max-jpeg-scans", "1002");
    for (RecordComponent component : PdfLimits.class.getRecordComponents()) {
      settings.put(PREFIX + "pdf." + kebab(component), "" + (2000 + settings.size()));
    }

    ScanLimits limits = limits(settings);

    assertEquals(1001, limits.maxSide());
    assertEquals(1002, limits.maxJpegScans());
    for (RecordComponent component : PdfLimits.class.getRecordComponents()) {
      String value = component.getAccessor().invoke(limits.pdf()).toString();
      assertEquals(settings.get(PREFIX + "pdf." + kebab(component)), value, kebab(component));
    }
  }

  private static String kebab(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static ScanLimits limits(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(IngestConfig.class)
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build()
        .getConfigMapping(IngestConfig.class)
        .limits()
        .toScanLimits();
  }
}
