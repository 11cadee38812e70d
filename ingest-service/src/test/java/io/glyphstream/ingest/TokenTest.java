package io.glyphstream.ingest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.glyphstream.access.TokenFile;
import io.glyphstream.broker.TestBroker;
import io.glyphstream.vision.scan.SampleScans;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ingest by itself, as in a cluster: programs show a token. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(TokenTest.WithTokens.class)
class TokenTest {

  private static final byte[] SCAN = SampleScans.png(SampleScans.gradient());
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @ConfigProperty(name = "glyphstream.access.tokens-file")
  Path tokens;

  /** A place for tokens, in which there are none. */
  public static final class WithTokens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        Path file = Files.createTempDirectory("glyphstream-").resolve("tokens");
        return Map.of("glyphstream.access.tokens-file", file.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/metrics",
        "/q/openapi",
        "/q/openapi.json",
        "/q/metrics/",
        "/q//metrics",
        "/q/health/../metrics",
        "/nowhere"
      })
  void strangerSeesNothing(String path) {
    given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer realm=\"glyphstream\"")
        .header("X-Content-Type-Options", "nosniff")
        .body("type", equalTo("urn:glyphstream:problem:sign-in-needed"));
  }

  @Test
  void strangerUploadsNothingButProbesAreAnswered() {
    for (String path : new String[] {"/scans", "/scans/", "/scans;a=b", "/SCANS/../scans"}) {
      given().contentType("image/png").body(SCAN).post(path).then().statusCode(401);
    }
    given().multiPart("file", "a.png", SCAN, "image/png").post("/scans").then().statusCode(401);
    given().get("/q/health").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void tokenOpensUntilItIsRevoked() throws IOException {
    String name = UUID.randomUUID().toString();
    String token = new TokenFile(tokens).create(name);

    await().atMost(PATIENCE).until(() -> with(token).get("/q/metrics").statusCode() == 200);
    with(token).get("/q/openapi").then().statusCode(200);
    with(token).contentType("image/png").body(SCAN).post("/scans").then().statusCode(202);
    with(token)
        .header("Origin", "http://evil.test")
        .body(SCAN)
        .post("/scans")
        .then()
        .statusCode(403);

    new TokenFile(tokens).revoke(name);

    await().atMost(PATIENCE).until(() -> with(token).get("/q/metrics").statusCode() == 401);
    with(token).contentType("image/png").body(SCAN).post("/scans").then().statusCode(401);
  }

  @Test
  void whatIsNoTokenOpensNothing() {
    for (String token : new String[] {"glyphstream_", "glyphstream_AAAA", "x", ""}) {
      with(token).get("/q/metrics").then().statusCode(401);
    }
    given().header("Authorization", "Basic YTpi").get("/q/metrics").then().statusCode(401);
  }

  private static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token);
  }
}
