package io.glyphstream.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.review.person.PasswordHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** People with names and passwords, some of whom disagree. */
@QuarkusTest
@WithTestResource(TestBroker.class)
@TestProfile(SignInTest.FourPeople.class)
class SignInTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PASSWORD = "correct horse";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  private final String document = UUID.randomUUID().toString();

  /** Three reviewers and an admin; nothing is shown twice unless they disagree. */
  public static final class FourPeople implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      String hash = PasswordHash.of(PASSWORD.toCharArray());
      return Map.of(
          "glyphstream.review.shown-twice", "0",
          "glyphstream.review.users.anna.password-hash", hash,
          "glyphstream.review.users.ben.password-hash", hash,
          "glyphstream.review.users.cy.password-hash", hash,
          "glyphstream.review.users.dora.password-hash", hash,
          "glyphstream.review.users.dora.roles", "reviewer,admin");
    }
  }

  @Test
  void nobodyGetsInWithoutTheirPassword() {
    given().get("/review/api/documents").then().statusCode(401);
    given()
        .formParam("j_username", "anna")
        .formParam("j_password", "wrong")
        .post("/review/sign-in")
        .then()
        .statusCode(401);
    given().get("/review/api/session").then().statusCode(200).body("signIn", equalTo("users"));
    signedIn("anna").request().get("/review/api/documents").then().statusCode(200);
  }

  @Test
  void onlyAnAdminDeletes() {
    signedIn("anna")
        .request()
        .delete("/review/api/documents?document=" + document)
        .then()
        .statusCode(403);
    signedIn("dora")
        .request()
        .delete("/review/api/documents?document=" + document)
        .then()
        .statusCode(204);
  }

  @Test
  void disputeGoesToAThirdAndThenToAnAdmin() {
    Fixture page = new Fixture(document, "7", 1);
    try (TopicProbe probe = new TopicProbe(servers)) {
      page.publish(probe);
    }
    Api anna = signedIn("anna");
    Api ben = signedIn("ben");
    Api cy = signedIn("cy");
    Api dora = signedIn("dora");
    String sample = page.sample(0).id();
    await().atMost(PATIENCE).until(() -> anna.lease(document, 9).equals(List.of(sample)));

    assertEquals(List.of(), ben.lease(document, 9));
    anna.answer(sample, "1");
    assertEquals("1", anna.text(document));
    assertEquals(List.of(), ben.lease(document, 9));

    ben.answer(sample, "I");
    assertEquals("1", anna.text(document));
    assertEquals(List.of(), ben.lease(document, 9));
    assertEquals(List.of(sample), cy.lease(document, 9));

    cy.answer(sample, "l");
    assertEquals(List.of(), anna.lease(document, 9));
    assertEquals(List.of(sample), dora.lease(document, 9));

    dora.answer(sample, "|");
    assertEquals("|", anna.text(document));
    assertEquals(List.of(), dora.lease(document, 9));
  }

  private static Api signedIn(String name) {
    Cookies cookies =
        given()
            .formParam("j_username", name)
            .formParam("j_password", PASSWORD)
            .post("/review/sign-in")
            .then()
            .statusCode(200)
            .extract()
            .detailedCookies();
    return new Api(cookies);
  }
}
