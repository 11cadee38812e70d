package io.glyphstream.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.broker.TopicProbe;
import io.glyphstream.review.person.PasswordHash;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
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
public class SignInTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  public static final String PASSWORD = "correct horse";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject ReviewDatabase database;

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
    Fixture page = publish("7");
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

  @Test
  void answerAfterTheLeaseIsASecondOpinion() {
    Fixture page = publish("7");
    Api anna = signedIn("anna");
    Api ben = signedIn("ben");
    String sample = page.sample(0).id();
    await().atMost(PATIENCE).until(() -> anna.lease(document, 9).equals(List.of(sample)));
    database.transaction(sql -> set(sql, sample, "lease_until = 1"));
    assertEquals(List.of(sample), ben.lease(document, 9));
    assertFalse(ben.answer(Map.of("b-" + document, sample), "7").getBoolean("[0].late"));

    JsonPath late = anna.answer(Map.of("a-" + document, sample), "1");

    assertTrue(late.getBoolean("[0].taken"));
    assertTrue(late.getBoolean("[0].late"));
    assertEquals("7", anna.text(document));
    assertEquals(List.of(sample), signedIn("cy").lease(document, 9));
  }

  @Test
  void agreementIsMeasuredOnWhatTwoWereShown() {
    Fixture page = publish("7777");
    Api anna = signedIn("anna");
    Api ben = signedIn("ben");
    await().atMost(PATIENCE).until(() -> anna.lease(document, 9).size() == 4);
    for (int i = 0; i < 4; i++) {
      String sample = page.sample(i).id();
      database.transaction(sql -> set(sql, sample, "twice = TRUE"));
    }

    for (int i = 0; i < 4; i++) {
      anna.answer(page.sample(i).id(), i % 2 == 0 ? "7" : "1");
    }
    assertEquals(4, ben.lease(document, 9).size());
    for (int i = 0; i < 4; i++) {
      ben.answer(page.sample(i).id(), i == 1 ? "1" : "7");
    }

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                anna.request()
                    .get("/review/api/dashboard")
                    .then()
                    .body("pairs", equalTo(4))
                    .body("kappa", equalTo(0.5f)));
  }

  private Fixture publish(String text) {
    Fixture page = new Fixture(document, text, 1);
    try (TopicProbe probe = new TopicProbe(servers)) {
      page.publish(probe);
    }
    return page;
  }

  /** What a person does who has signed in. */
  public static Api signedIn(String name) {
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

  private static int set(Sql sql, String sample, String what) {
    return sql.locks()
        .update(new Row.Sample(sample), "UPDATE sample SET " + what + " WHERE id = ?", sample);
  }
}
