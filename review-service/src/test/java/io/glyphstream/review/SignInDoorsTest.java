package io.glyphstream.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.access.TokenFile;
import io.glyphstream.broker.TestBroker;
import io.glyphstream.review.person.PasswordHash;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Sign-in as strangers meet it, behind a proxy that is trusted to name addresses. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(SignInDoorsTest.BehindAProxy.class)
class SignInDoorsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String PASSWORD = "correct horse";
  private static final String DOCUMENTS = "/review/api/documents";

  @ConfigProperty(name = "glyphstream.access.tokens-file")
  Path tokens;

  @Inject ReviewDatabase database;

  /** Two people, a place for tokens, and the settings that go with a proxy. */
  public static final class BehindAProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String hash = PasswordHash.of(PASSWORD.toCharArray());
      return Map.of(
          "glyphstream.review.users.anna.password-hash", hash,
          "glyphstream.review.users.dora.password-hash", hash,
          "glyphstream.review.users.dora.roles", "reviewer,admin",
          "glyphstream.access.tokens-file", folder().resolve("tokens").toString(),
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }

    private static Path folder() {
      try {
        return Files.createTempDirectory("glyphstream-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void ofAHundredPasswordsAMinuteNearlyAllAreRefusedUnseen() {
    int seen = 0;
    long unseenMs = 0;
    for (int i = 0; i < 100; i++) {
      Response answer = signIn("dora", "guess " + i, "192.0.2.1");
      if (answer.statusCode() == 401) {
        seen++;
      } else {
        assertEquals(429, answer.statusCode());
        unseenMs += answer.getTime();
        assertTrue(Integer.parseInt(answer.header("Retry-After")) >= 1);
      }
    }

    assertTrue(seen <= 12, seen + " guesses were looked at");
    assertTrue(unseenMs / (100 - seen) < 100, "hashes were computed: " + unseenMs + " ms");
    assertEquals(429, signIn("dora", PASSWORD, "192.0.2.2").statusCode());
    assertEquals(200, signIn("anna", PASSWORD, "192.0.2.2").statusCode());
  }

  @Test
  void addressThatTriesManyNamesHasToWait() {
    int seen = 0;
    for (int i = 0; i < 40; i++) {
      seen += signIn("nobody-" + i, "guess", "192.0.2.9").statusCode() == 401 ? 1 : 0;
    }

    assertTrue(seen >= 20 && seen <= 26, seen + " guesses were looked at");
    assertEquals(429, signIn("anna", PASSWORD, "192.0.2.9").statusCode());
    assertEquals(200, signIn("anna", PASSWORD, "192.0.2.10").statusCode());
  }

  @Test
  void copyOfACookieIsDeadAfterSignOut() {
    Cookie cookie = cookieOf(signIn("anna", PASSWORD, "192.0.2.3"));
    Cookie other = cookieOf(signIn("anna", PASSWORD, "192.0.2.3"));
    with(cookie).get(DOCUMENTS).then().statusCode(200);

    Response left =
        with(cookie).header("X-Glyphstream-Session", "one").post("/review/api/sign-out");

    assertEquals(204, left.statusCode());
    assertTrue(left.header("Set-Cookie").contains("Max-Age=0"), left.header("Set-Cookie"));
    with(cookie).get(DOCUMENTS).then().statusCode(401);
    with(other).get(DOCUMENTS).then().statusCode(200);
  }

  @Test
  void signInThatIsNotUsedForADayIsOver() {
    Cookie cookie = cookieOf(signIn("anna", PASSWORD, "192.0.2.4"));
    long yesterday = System.currentTimeMillis() - Duration.ofDays(1).toMillis();

    database.transaction(sql -> sql.update("UPDATE sign_in SET used_at = ?", yesterday));

    with(cookie).get(DOCUMENTS).then().statusCode(401);
  }

  @Test
  void signInWithAnotherPasswordIsOver() {
    Cookie cookie = cookieOf(signIn("anna", PASSWORD, "192.0.2.4"));

    database.transaction(sql -> sql.update("UPDATE sign_in SET credential = 'of before'"));

    with(cookie).get(DOCUMENTS).then().statusCode(401);
  }

  @Test
  void databaseHoldsNoSecretOfASignIn() {
    Cookie cookie = cookieOf(signIn("anna", PASSWORD, "192.0.2.4"));

    List<String> ids =
        database.transaction(sql -> sql.list("SELECT id FROM sign_in", row -> row.getString(1)));

    assertFalse(ids.isEmpty());
    assertFalse(ids.contains(cookie.getValue()));
  }

  @Test
  void cookieIsSecureAndTransportStrictBehindTls() {
    Response plain = signIn("anna", PASSWORD, "192.0.2.5");
    Response tls =
        form("anna", PASSWORD)
            .header("X-Forwarded-For", "192.0.2.5")
            .header("X-Forwarded-Proto", "https")
            .post("/review/sign-in");

    assertFalse(cookieOf(plain).isSecured());
    assertEquals(null, plain.header("Strict-Transport-Security"));
    assertTrue(cookieOf(tls).isSecured());
    assertTrue(cookieOf(tls).isHttpOnly());
    assertEquals("Strict", cookieOf(tls).getSameSite());
    assertEquals("max-age=31536000", tls.header("Strict-Transport-Security"));
  }

  @Test
  void anotherSiteCanSignNobodyIn() {
    form("anna", PASSWORD)
        .header("Origin", "http://evil.test")
        .post("/review/sign-in")
        .then()
        .statusCode(403);
  }

  @Test
  void metricsAreForPeopleAndTokens() throws IOException {
    given().get("/q/metrics").then().statusCode(401);
    given().get("/q/openapi").then().statusCode(401);
    given().get("/q/health").then().statusCode(200);
    with(cookieOf(signIn("anna", PASSWORD, "192.0.2.6"))).get("/q/metrics").then().statusCode(200);
    String token = new TokenFile(tokens).create("prometheus");
    await().atMost(PATIENCE).until(() -> with(token).get("/q/metrics").statusCode() == 200);
  }

  @Test
  void tokenReadsDocumentsAndChangesNothing() throws IOException {
    String token = new TokenFile(tokens).create(UUID.randomUUID().toString());
    await().atMost(PATIENCE).until(() -> with(token).get(DOCUMENTS).statusCode() == 200);

    with(token).get(DOCUMENTS + "/pages?document=none").then().statusCode(200);
    with(token).delete(DOCUMENTS + "?document=none").then().statusCode(403);
    with(token).get("/review/api/dashboard").then().statusCode(403);
    for (String change : List.of("answers", "corrections", "undoings", "queue/leases")) {
      with(token)
          .contentType("application/json")
          .body("[]")
          .post("/review/api/" + change)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void pageIsAskedForAnewAndKeptWhileItHolds() {
    for (String file : List.of("/review/", "/review/app.js", "/review/style.css")) {
      Response first = given().get(file);
      assertEquals(200, first.statusCode());
      assertEquals("no-cache", first.header("Cache-Control"));
      given()
          .header("If-None-Match", first.header("ETag"))
          .get(file)
          .then()
          .statusCode(304)
          .header("Cache-Control", "no-cache");
      given().header("If-None-Match", "\"other\"").get(file).then().statusCode(200);
    }
    given()
        .get("/review/")
        .then()
        .header("Content-Security-Policy", containsString("default-src 'self'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Last-Modified", equalTo(null));
  }

  private static Response signIn(String name, String password, String address) {
    return form(name, password).header("X-Forwarded-For", address).post("/review/sign-in");
  }

  private static RequestSpecification form(String name, String password) {
    return given().formParam("j_username", name).formParam("j_password", password);
  }

  private static Cookie cookieOf(Response signedIn) {
    assertEquals(200, signedIn.statusCode());
    return signedIn.detailedCookie("glyphstream-review");
  }

  private static RequestSpecification with(Cookie cookie) {
    return given().cookie("glyphstream-review", cookie.getValue());
  }

  private static RequestSpecification with(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("X-Glyphstream-Session", "one");
  }
}
