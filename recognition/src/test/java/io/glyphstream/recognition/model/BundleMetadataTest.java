package io.glyphstream.recognition.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleMetadataTest {

  private static final BundleMetadata METADATA =
      new BundleMetadata(
          "net",
          "1.0.0",
          BundleMetadata.CHARACTER_ROLE,
          List.of("0", "ä", BundleMetadata.REJECT),
          List.of(0.5, 0.3, 0.2),
          BundleMetadata.EMNIST_NORMALISATION,
          1.25,
          "emnist 0123",
          "train --epochs 3",
          Map.of("accuracy.test", "0.9"),
          "abcdef");

  @Test
  void propertiesReadBackAreTheMetadata() {
    assertEquals(METADATA, BundleMetadata.fromProperties(METADATA.toProperties()));
    assertEquals("net/1.0.0", METADATA.id());
  }

  @Test
  void olderBundleWithoutClassSharesIsRead() {
    Map<String, String> older = new HashMap<>(METADATA.toProperties());
    older.remove("glyphstream.class-shares");

    assertEquals(List.of(), BundleMetadata.fromProperties(older).classShares());
  }

  private static final List<String> OPTIONAL =
      List.of("glyphstream.class-shares", "glyphstream.training");

  @Test
  void missingPropertyIsNamed() {
    for (String key : METADATA.toProperties().keySet()) {
      if (key.contains("metric") || OPTIONAL.contains(key)) {
        continue;
      }
      Map<String, String> incomplete = new HashMap<>(METADATA.toProperties());
      incomplete.remove(key);

      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> BundleMetadata.fromProperties(incomplete));

      assertTrue(e.getMessage().contains(key), e.getMessage());
    }
  }
}
