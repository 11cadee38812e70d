package io.glyphstream.ingest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class StoreOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration A_WHILE = Duration.ofSeconds(3);

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @ConfigProperty(name = "glyphstream.store.path")
  Path storeFolder;

  @Inject PageStore store;

  @Test
  void vanishedStoreMeansWaitingAndNotReadyAndNoDeadLetter() throws IOException {
    String key = UUID.randomUUID().toString();
    byte[] scan = SampleScans.png(SampleScans.gradient());
    String claimCheck = store.put(key, scan).uri();
    Path unmounted = storeFolder.resolveSibling(storeFolder.getFileName() + "-unmounted");

    try (TopicProbe probe = new TopicProbe(servers)) {
      Files.move(storeFolder, unmounted);
      probe.write(
          Topic.SCANS,
          key,
          new byte[0],
          new RecordHeader(HeaderNames.CE_DATAREF, claimCheck.getBytes(StandardCharsets.UTF_8)));

      assertTrue(
          probe.read(Topic.SCANS_DEAD_LETTER, 1, A_WHILE, r -> key.equals(r.key())).isEmpty());
      given().get("/q/health/ready").then().statusCode(503);
      given()
          .contentType("image/png")
          .body(Arrays.copyOf(scan, Topic.SCANS.maxValueBytes() + 1))
          .post("/scans")
          .then()
          .statusCode(503)
          .contentType("application/problem+json");

      Files.move(unmounted, storeFolder);
      assertEquals(
          1, probe.read(Topic.SEGMENTED_PAGES, 1, PATIENCE, r -> key.equals(r.key())).size());
      given().get("/q/health/ready").then().statusCode(200);
    }
  }
}
