package io.glyphstream.review;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.glyphstream.broker.TestBroker;
import io.glyphstream.contracts.document.RelabelSample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers besides taking answers. */
@QuarkusTest
@WithTestResource(TestBroker.class)
class ReviewApiTest extends PublishedPages {

  @Test
  void twoTabsNeverGetTheSameSample() {
    publish("ABCDEFGH");
    Api other = new Api();

    List<String> mine = api.lease(document, 4);
    List<String> theirs = other.lease(document, 8);

    assertEquals(4, mine.size());
    assertEquals(4, theirs.size());
    assertTrue(mine.stream().noneMatch(theirs::contains));
  }

  @Test
  void dashboardCountsTheAuditAlone() {
    Fixture page = new Fixture(document, "AB", 1).sampledFor(RelabelSample.Reason.AUDIT);
    publish(page, 2);
    api.answer(page.sample(0).id(), "A");
    api.answer(page.sample(1).id(), "8");

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                api.request()
                    .get("/review/api/dashboard")
                    .then()
                    .statusCode(200)
                    .body("accuracyByModel[0].right.count", equalTo(2))
                    .body("accuracyByModel[0].right.right", equalTo(1))
                    .body("confusions.find { it.answered == '8' }.predicted", equalTo("B")));
  }

  @Test
  void documentsAreFoundByTheirText() {
    publish("UNIQUE" + Math.abs(document.hashCode() % 1000));

    api.request()
        .queryParam("search", "unique" + Math.abs(document.hashCode() % 1000))
        .get("/review/api/documents")
        .then()
        .statusCode(200)
        .body("document", equalTo(List.of(document)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/review//api/answers",
        "/review/./api/answers",
        "/review/%61pi/answers",
        "/review;a=b/api/answers"
      })
  void formsAreRefusedHoweverTheyWriteTheAddress(String path) {
    given()
        .urlEncodingEnabled(false)
        .contentType("application/json")
        .body("[]")
        .post(path)
        .then()
        .statusCode(403)
        .body(containsString("missing"));
  }

  @Test
  void requestsOfOtherSitesAreRefused() {
    given()
        .contentType("application/json")
        .body("[]")
        .post("/review/api/answers")
        .then()
        .statusCode(403)
        .body(containsString("missing"));
    api.request()
        .header("Origin", "https://evil.example")
        .body("[]")
        .post("/review/api/answers")
        .then()
        .statusCode(403);
    api.request()
        .header("Host", "evil.example")
        .get("/review/api/documents")
        .then()
        .statusCode(403);
  }

  @Test
  void labelsAreListedSinceATime() {
    Fixture page = publish("AB");
    String label = api.answer(page.sample(0).id(), "A");

    List<String> ids =
        api.request().get("/review/api/labels?limit=1000").then().extract().path("id");

    assertTrue(ids.contains(label));
    assertNotEquals(0, ids.size());
  }
}
