package io.glyphstream.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Many uploads at once, and ones that are no scans. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(UploadBoundsTest.LittleRoom.class)
class UploadBoundsTest {

  private static final byte[] SCAN = SampleScans.png(SampleScans.gradient());
  private static final int MEGABYTE = 1 << 20;
  private static final Duration OTHERS_LIMIT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TestHTTPResource("/")
  URL service;

  @ConfigProperty(name = "glyphstream.ingest.uploads.folder")
  Path folder;

  /** Little room. */
  public static final class LittleRoom implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        return Map.of(
            "glyphstream.ingest.uploads.folder",
            Files.createTempDirectory("uploads-").toString(),
            "glyphstream.ingest.uploads.max-bytes-at-once",
            Integer.toString(16 * MEGABYTE));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void manyLargeUploadsAreTakenOrToldToTryLater() throws Exception {
    byte[] large = Arrays.copyOf(SCAN, 4 * MEGABYTE);
    ExecutorService clients = Executors.newFixedThreadPool(12);
    List<Callable<Response>> uploads = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      uploads.add(() -> upload(large));
    }

    int taken = 0;
    for (Future<Response> upload : clients.invokeAll(uploads)) {
      Response answer = upload.get();
      if (answer.statusCode() == 202) {
        taken++;
      } else {
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.header("Retry-After"));
        assertEquals("urn:glyphstream:problem:too-many-uploads", answer.path("type"));
      }
    }
    clients.shutdown();

    assertTrue(taken >= 1);
    await().atMost(PATIENCE).until(() -> upload(large).statusCode() == 202);
    assertNothingIsLeft();
  }

  @Test
  void whatIsNoScanIsRefusedBeforeItHasComeIn() throws IOException {
    try (RawUpload text = new RawUpload(service, 60L * MEGABYTE).send(new byte[5000])) {
      assertTrue(text.answer(OTHERS_LIMIT).startsWith("HTTP/1.1 415 "));
    }
    try (RawUpload large = new RawUpload(service, 70L * MEGABYTE)) {
      assertTrue(large.answer(OTHERS_LIMIT).startsWith("HTTP/1.1 413 "));
    }
    String form = "Content-Length: 9999999\r\nContent-Type: multipart/form-data; boundary=X";
    String part = "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";
    try (RawUpload text =
        new RawUpload(service, form).send(part.getBytes(US_ASCII)).send(new byte[5000])) {
      assertTrue(text.answer(OTHERS_LIMIT).startsWith("HTTP/1.1 415 "));
    }
  }

  @Test
  void connectionThatBreaksLeavesNothing() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawUpload upload = new RawUpload(service, 60L * MEGABYTE)) {
        upload.send(Arrays.copyOf(SCAN, MEGABYTE));
      }
    }

    await()
        .atMost(PATIENCE)
        .until(() -> upload(Arrays.copyOf(SCAN, 13 * MEGABYTE)).statusCode() == 202);
    assertNothingIsLeft();
  }

  @Test
  void clientThatAsksFirstIsToldToGoOn() throws IOException {
    String headers =
        "Content-Type: image/png\r\nExpect: 100-continue\r\nContent-Length: " + SCAN.length;
    try (RawUpload upload = new RawUpload(service, headers)) {
      assertTrue(upload.answer(OTHERS_LIMIT).startsWith("HTTP/1.1 100 "));
      assertTrue(upload.send(SCAN).answer(PATIENCE).startsWith("HTTP/1.1 202 "));
    }
  }

  @Test
  void formWithMoreThanItsFileIsRefusedByThePartsName() throws IOException {
    given()
        .multiPart("file", "a.png", SCAN, "image/png")
        .multiPart("title", "my form")
        .post("/scans")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:glyphstream:problem:bad-form"))
        .body("detail", containsString("\"title\""));
    given()
        .multiPart("file", "a.png", SCAN, "image/png")
        .multiPart("file", "b.png", SCAN, "image/png")
        .post("/scans")
        .then()
        .statusCode(400)
        .body("detail", containsString("second part named \"file\""));
    given()
        .multiPart("scan", "a.png", SCAN, "image/png")
        .post("/scans")
        .then()
        .statusCode(400)
        .body("detail", containsString("\"scan\""));
    String headers = "Content-Type: multipart/form-data; boundary=X\r\nContent-Length: 7";
    try (RawUpload noForm = new RawUpload(service, headers).send("no form".getBytes(US_ASCII))) {
      assertTrue(noForm.answer(OTHERS_LIMIT).startsWith("HTTP/1.1 400 "));
    }
  }

  private static Response upload(byte[] scan) {
    return given().contentType("image/png").body(scan).post("/scans");
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(), files.toList());
    }
  }
}
