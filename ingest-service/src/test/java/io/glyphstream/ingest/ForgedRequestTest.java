package io.glyphstream.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another site makes a browser send, where nobody signs in. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ForgedRequestTest {

  private static final byte[] SCAN = SampleScans.png(SampleScans.gradient());

  @TestHTTPResource("/")
  URL service;

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.test", "http://localhost:1", "null", "https://localhost.evil.test"})
  void uploadOfAnotherOriginIsRefused(String origin) {
    upload()
        .header("Origin", origin)
        .post("/scans")
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:glyphstream:problem:forged-request"));
    given()
        .header("Origin", origin)
        .multiPart("file", "a.png", SCAN, "image/png")
        .post("/scans")
        .then()
        .statusCode(403);
  }

  @Test
  void uploadThatABrowserSaysComesFromElsewhereIsRefused() {
    upload().header("Sec-Fetch-Site", "cross-site").post("/scans").then().statusCode(403);
  }

  @Test
  void uploadOfOurOwnOriginOrOfAProgramIsTaken() {
    String own = "http://" + service.getAuthority();

    upload().header("Origin", own).post("/scans").then().statusCode(202);
    upload().post("/scans").then().statusCode(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/metrics", "/q/openapi", "/q/openapi.json", "/scans", "/"})
  void nameOfAnotherMachineLeadsNowhere(String path) {
    for (String host : new String[] {"evil.test", "evil.test:80", "localhost.evil.test"}) {
      given().header("Host", host).get(path).then().statusCode(403);
    }
    upload()
        .header("Host", "evil.test")
        .header("Origin", "http://evil.test")
        .post("/scans")
        .then()
        .statusCode(403);
  }

  @Test
  void probesMayCallTheMachineAnything() {
    given().header("Host", "10.1.2.3:8080").get("/q/health").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/metrics", "/nowhere"})
  void everyAnswerHasItsHeaders(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("Referrer-Policy", "no-referrer")
        .header("Permissions-Policy", containsString("camera=()"))
        .header("Strict-Transport-Security", nullValue());
    given()
        .header("Host", "evil.test")
        .get("/scans")
        .then()
        .header("X-Content-Type-Options", "nosniff");
  }

  private static RequestSpecification upload() {
    return given().contentType("image/png").body(SCAN);
  }
}
