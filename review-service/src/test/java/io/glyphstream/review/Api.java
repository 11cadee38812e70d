package io.glyphstream.review;

import static io.restassured.RestAssured.given;

import io.glyphstream.contracts.document.Answer;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the page asks the service for, as one browser tab. */
public final class Api {

  private final String session = UUID.randomUUID().toString();
  private final Cookies cookies;

  /** Somebody who need not sign in. */
  public Api() {
    this(new Cookies());
  }

  /** Somebody who has signed in. */
  public Api(Cookies cookies) {
    this.cookies = cookies;
  }

  public RequestSpecification request() {
    return given()
        .cookies(cookies)
        .header("X-Glyphstream-Session", session)
        .contentType(ContentType.JSON);
  }

  /** Leases samples of one document. */
  public List<String> lease(String document, int count) {
    return request()
        .body(Map.of("count", count, "filter", Map.of("document", document), "places", true))
        .post("/review/api/queue/leases")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("lease.sample.id");
  }

  /** Answers one sample; returns the label's id. */
  public String answer(String sample, String text) {
    String id = UUID.randomUUID().toString();
    answer(Map.of(id, sample), text);
    return id;
  }

  /** Answers several samples alike, in one batch. */
  public JsonPath answer(Map<String, String> samplesById, String text) {
    List<Map<String, Object>> batch =
        samplesById.entrySet().stream()
            .map(
                entry ->
                    Map.of(
                        "id",
                        entry.getKey(),
                        "sample",
                        entry.getValue(),
                        "answer",
                        Map.of("kind", "characters", "text", text)))
            .toList();
    return request()
        .body(batch)
        .post("/review/api/answers")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** Answers that a sample shows none. */
  public void answer(String sample, Answer.Kind kind) {
    request()
        .body(
            List.of(
                Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "sample",
                    sample,
                    "answer",
                    Map.of(
                        "kind",
                        kind == Answer.Kind.UNREADABLE ? "unreadable" : "not-a-character",
                        "text",
                        ""))))
        .post("/review/api/answers")
        .then()
        .statusCode(200);
  }

  public void undo(String label) {
    request()
        .body(List.of(Map.of("id", UUID.randomUUID().toString(), "label", label)))
        .post("/review/api/undoings")
        .then()
        .statusCode(200);
  }

  /** The HTTP status of a page's transcript: 404 until it has come. */
  public int status(String document, int pageIndex) {
    return request()
        .queryParam("document", document)
        .queryParam("page", pageIndex)
        .get("/review/api/pages")
        .statusCode();
  }

  /** The text of a document's first page as it holds. */
  public String text(String document) {
    return request()
        .queryParam("document", document)
        .queryParam("page", 0)
        .get("/review/api/pages")
        .then()
        .statusCode(200)
        .extract()
        .path("text");
  }
}
