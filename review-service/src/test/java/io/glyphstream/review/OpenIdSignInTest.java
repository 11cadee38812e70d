package io.glyphstream.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People whom an OpenID provider knows, with roles that it names. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@WithTestResource(OpenIdProvider.class)
class OpenIdSignInTest {

  private static final int STRANGER = 499;
  private static final String DOCUMENTS = "/review/api/documents";

  @Inject ReviewDatabase database;

  private final Map<String, String> cookies = new LinkedHashMap<>();

  @Test
  void strangerIsToldToSignIn() {
    given().header("X-Requested-With", "JavaScript").get(DOCUMENTS).then().statusCode(STRANGER);
    session("", false, false);
  }

  @Test
  void reviewerComesBackSignedInAndLeavesAgain() {
    signIn("anna", "reviewer");

    session("anna", true, false);
    asBrowser().get(DOCUMENTS).then().statusCode(200);
    asBrowser().delete(DOCUMENTS + "?document=none").then().statusCode(403);

    keep(asBrowser().post("/review/api/sign-out"));
    session("", false, false);
  }

  @Test
  void copyOfACookieIsDeadAfterSignOut() {
    signIn("anna", "reviewer");
    Map<String, String> copy = Map.copyOf(cookies);

    keep(asBrowser().post("/review/api/sign-out"));

    cookies.putAll(copy);
    asBrowser().get(DOCUMENTS).then().statusCode(STRANGER);
  }

  @Test
  void metricsAreForThoseWhoMayReview() {
    given().get("/q/metrics").then().statusCode(401);
    signIn("eve", "");
    asBrowser().get("/q/metrics").then().statusCode(403);
    cookies.clear();
    signIn("anna", "reviewer");
    asBrowser().get("/q/metrics").then().statusCode(200);
  }

  @Test
  void adminMayDelete() {
    signIn("dora", "admin");

    session("dora", true, true);
    asBrowser().delete(DOCUMENTS + "?document=none").then().statusCode(204);
  }

  @Test
  void personWithoutARoleIsKnownAndKeptOut() {
    signIn("eve", "");

    session("eve", false, false);
    asBrowser().get(DOCUMENTS).then().statusCode(403);
  }

  @Test
  void forgedTokenIsNoSignIn() {
    cookies.put("q_session", "forged");
    long remembered = endedSignIns();

    asBrowser().get(DOCUMENTS).then().statusCode(STRANGER);

    assertEquals(remembered, endedSignIns());
  }

  private long endedSignIns() {
    return database.transaction(sql -> sql.number("SELECT COUNT(*) FROM ended_sign_in"));
  }

  private void session(String user, boolean reviewer, boolean admin) {
    asBrowser()
        .get("/review/api/session")
        .then()
        .statusCode(200)
        .body("user", equalTo(user))
        .body("reviewer", equalTo(reviewer))
        .body("admin", equalTo(admin))
        .body("signIn", equalTo("oidc"));
  }

  /** The way that a browser is led: to the provider, back with a code, and on to the page. */
  private void signIn(String person, String role) {
    Response enter = keep(asPerson().get("/review/api/enter"));
    assertEquals(302, enter.statusCode());
    Response atProvider =
        given()
            .redirects()
            .follow(false)
            .urlEncodingEnabled(false)
            .get(enter.header("Location") + "&person=" + person + "&role=" + role);
    Response back = keep(asPerson().get(atProvider.header("Location")));
    assertEquals(302, back.statusCode());
    Response entered = keep(asPerson().get(back.header("Location")));
    if (!role.isEmpty()) {
      entered.then().statusCode(303).header("Location", endsWith("/review/"));
    }
    assertTrue(cookies.containsKey("q_session"));
  }

  private RequestSpecification asPerson() {
    return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
  }

  /** What the page's script sends. */
  private RequestSpecification asBrowser() {
    return asPerson()
        .header("X-Requested-With", "JavaScript")
        .header("X-Glyphstream-Session", "one");
  }

  /** Cookies of the answer replace those of that name; one without a value goes. */
  private Response keep(Response response) {
    Cookies set = response.detailedCookies();
    set.forEach(
        cookie -> {
          cookies.remove(cookie.getName());
          if (cookie.getValue() != null && !cookie.getValue().isEmpty()) {
            cookies.put(cookie.getName(), cookie.getValue());
          }
        });
    return response;
  }
}
