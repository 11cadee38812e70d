package io.glyphstream.ingest;

import io.glyphstream.access.Problem;
import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Why an upload was refused. */
final class ScanProblem {

  /** After so many seconds a refused upload may succeed. */
  private static final int RETRY_AFTER_SECONDS = 5;

  private static final String LATER = "The scan can't be taken now";

  private ScanProblem() {}

  /** The scan is at fault: sending it again won't help. */
  static Problem of(Rejection rejection) {
    String code = rejection.reason().code();
    return Problem.of(
        code,
        "The scan was refused: " + code.replace('-', ' '),
        statusOf(rejection.reason()),
        rejection.detail());
  }

  /** The scan can't be kept now: sending it again later may help. */
  static Problem storeUnavailable(StoreUnavailableException e) {
    return Problem.of("store-unavailable", LATER, 503, e.getMessage());
  }

  /** The broker does not answer in time: sending it again later may help. */
  static Problem brokerUnavailable() {
    return Problem.of("broker-unavailable", LATER, 503, "The broker has not taken the scan.");
  }

  /** As many bytes are on their way as may be: sending it again later may help. */
  static Problem tooManyUploads() {
    return Problem.of(
        "too-many-uploads", LATER, 503, "Too many uploads are on their way at the same time.");
  }

  /** The disk that uploads wait on is full or broken: sending it again later may help. */
  static Problem diskUnavailable() {
    return Problem.of("no-room", LATER, 503, "There is no room for uploads on this machine.");
  }

  /** This machine has no process left to look at it in: sending it again later may help. */
  static Problem sandboxUnavailable() {
    return Problem.of("overloaded", LATER, 503, "This machine is short of memory or processes.");
  }

  /** The client sends too slowly. */
  static Problem tooSlow() {
    return Problem.of(
        "upload-too-slow", "The scan was refused: too slow", 408, "The body came in too slowly.");
  }

  /** The form is not as it should be: one part, a file. */
  static Problem badForm(String detail) {
    return Problem.of("bad-form", "The form was refused", 400, detail);
  }

  /** The answer of a resource. */
  static Response toResponse(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    return maySucceedLater(problem)
        ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
        : response.build();
  }

  /** Answers before any resource is called. */
  static void answer(Problem problem, RoutingContext request) {
    if (maySucceedLater(problem)) {
      request.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER_SECONDS));
    }
    problem.answer(request);
  }

  private static boolean maySucceedLater(Problem problem) {
    return problem.status() == 503;
  }

  private static int statusOf(RejectionReason reason) {
    return switch (reason) {
      case TOO_MANY_BYTES -> 413;
      case UNSUPPORTED_FORMAT, CONTENT_TYPE_MISMATCH -> 415;
      case EMPTY, NO_VALUE, INVALID_DOCUMENT_ID -> 400;
      default -> 422;
    };
  }
}
