package io.glyphstream.ingest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that stand still, or nearly. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(SlowUploadTest.LittlePatience.class)
class SlowUploadTest {

  private static final byte[] SCAN = SampleScans.png(SampleScans.gradient());
  private static final int MEGABYTE = 1 << 20;

  /** Shorter than the pause that is allowed; seven take longer than a whole upload may. */
  private static final long DROP_INTERVAL_MS = 500;

  private static final Duration OTHERS_LIMIT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestHTTPResource("/")
  URL service;

  /** A second for the next bytes, three for all. */
  public static final class LittlePatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "glyphstream.ingest.uploads.max-pause",
          "1s",
          "glyphstream.ingest.uploads.max-time",
          "3s");
    }
  }

  @Test
  void clientsThatStandStillHoldUpNobodyAndAreSentAway() throws IOException {
    assertEquals(202, upload());
    List<RawUpload> halfOpen = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      halfOpen.add(new RawUpload(service, 60L * MEGABYTE).send(Arrays.copyOf(SCAN, 8000)));
    }

    assertTimeout(OTHERS_LIMIT, () -> assertEquals(202, upload()));

    for (RawUpload upload : halfOpen) {
      assertTrue(upload.answer(PATIENCE).startsWith("HTTP/1.1 408 "));
    }
    for (RawUpload upload : halfOpen) {
      upload.awaitEnd(PATIENCE);
      upload.close();
    }
  }

  @Test
  void clientThatSendsDropByDropIsSentAway() throws IOException, InterruptedException {
    try (RawUpload upload = new RawUpload(service, MEGABYTE)) {
      long start = System.nanoTime();
      for (int i = 0; i < 7; i++) {
        upload.send(Arrays.copyOf(SCAN, 10));
        Thread.sleep(DROP_INTERVAL_MS);
      }
      assertTrue(upload.answer(PATIENCE).startsWith("HTTP/1.1 408 "));
      assertTrue(System.nanoTime() - start < PATIENCE.toNanos());
    }
  }

  private static int upload() {
    return given().contentType("image/png").body(SCAN).post("/scans").statusCode();
  }
}
