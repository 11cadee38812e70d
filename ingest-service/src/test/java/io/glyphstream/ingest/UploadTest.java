package io.glyphstream.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.contracts.messaging.HeaderNames;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.vision.scan.HostilePdfs;
import io.glyphstream.vision.scan.HostileScans;
import io.glyphstream.vision.scan.SampleScans;
import io.glyphstream.vision.scan.ScanLimits;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class UploadTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final byte[] GOOD_SCAN = SampleScans.png(SampleScans.gradient());

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject PageStore store;

  @Test
  void rawUploadIsOnItsTopicUnderTheGivenId() {
    String document = UUID.randomUUID().toString();

    upload("image/png", GOOD_SCAN)
        .queryParam("document", document)
        .post("/scans")
        .then()
        .statusCode(202)
        .body("document", equalTo(document))
        .body("format", equalTo("PNG"))
        .body("pages", equalTo(1));

    ConsumerRecord<String, byte[]> scan = scan(document);
    assertArrayEquals(GOOD_SCAN, scan.value());
    assertEquals("image/png", TopicProbe.header(scan, HeaderNames.CONTENT_TYPE));
    assertEquals("1.0", TopicProbe.header(scan, HeaderNames.CE_SPECVERSION));
  }

  @Test
  void formUploadGetsAnIdOfItsOwn() {
    String document =
        given()
            .multiPart("file", "scan.png", GOOD_SCAN, "image/png")
            .post("/scans")
            .then()
            .statusCode(202)
            .extract()
            .path("document");

    assertArrayEquals(GOOD_SCAN, scan(document).value());
  }

  @Test
  void scanAboveTheTopicsLimitGoesByClaimCheck() {
    int limit = Topic.SCANS.maxValueBytes();
    assertEquals(limit, scan(submitPadded(limit)).value().length);

    ConsumerRecord<String, byte[]> over = scan(submitPadded(limit + 1));

    assertEquals(0, over.value().length);
    String claimCheck = TopicProbe.header(over, HeaderNames.CE_DATAREF);
    ContentReference reference = ContentReference.parse(claimCheck).orElseThrow();
    assertEquals(limit + 1, store.get(reference).orElseThrow().length);
  }

  @Test
  void headerFaultsAreRefusedWithAProblemDocument() {
    assertRefused(upload(null, HostileScans.empty()), 400, "empty");
    assertRefused(upload(null, HostileScans.plainText()), 415, "unsupported-format");
    assertRefused(upload("application/pdf", GOOD_SCAN), 415, "content-type-mismatch");
    assertRefused(upload(null, HostileScans.enormousPng()), 422, "too-many-pixels");
    assertRefused(upload(null, HostilePdfs.encrypted()), 422, "encrypted");
    assertRefused(given().multiPart("other", "x"), 400, "bad-form");
  }

  @Test
  void idsThatCanNotBePrintedAreRefused() {
    for (String id : List.of("d".repeat(257), " ", "a\0b", "a\nb", "a\u001b[2J", "a\u202eb")) {
      assertRefused(upload(null, GOOD_SCAN).queryParam("document", id), 400, "invalid-document-id");
    }
    for (String noUtf8 : List.of("%ff", "%ed%a0%80")) {
      assertRefused(
          upload(null, GOOD_SCAN).urlEncodingEnabled(false).queryParam("document", noUtf8),
          400,
          "invalid-document-id");
    }
  }

  @Test
  void uploadAboveTheByteLimitIsRefused() {
    byte[] tooLarge = new byte[Math.toIntExact(ScanLimits.defaults().maxBytes() + 1)];

    assertRefused(upload("image/png", tooLarge), 413, "too-many-bytes");
  }

  @Test
  void healthMetricsAndOpenApiAreServed() {
    given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory"));
    given().get("/q/openapi").then().statusCode(200).body(containsString("/scans"));
  }

  private static void assertRefused(RequestSpecification request, int status, String reason) {
    request
        .post("/scans")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("type", equalTo("urn:glyphstream:problem:" + reason))
        .body("detail", notNullValue());
  }

  /** A scan of this size: what follows a PNG's end is ignored by readers. */
  private static String submitPadded(int sizeBytes) {
    return upload("image/png", Arrays.copyOf(GOOD_SCAN, sizeBytes))
        .post("/scans")
        .then()
        .statusCode(202)
        .extract()
        .path("document");
  }

  private static RequestSpecification upload(String contentType, byte[] scan) {
    String type = contentType == null ? "application/octet-stream" : contentType;
    return given().contentType(type).body(scan);
  }

  private ConsumerRecord<String, byte[]> scan(String document) {
    try (TopicProbe probe = new TopicProbe(servers)) {
      return probe.read(Topic.SCANS, 1, PATIENCE, scan -> document.equals(scan.key())).get(0);
    }
  }
}
