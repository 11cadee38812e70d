package io.glyphstream.ingest;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.StoreUnavailableException;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type names the kind of problem: {@code urn:glyphstream:problem:<reason>}
 * @param title the kind in words
 * @param status of HTTP
 * @param detail one sentence about this very request
 */
public record Problem(String type, String title, int status, String detail) {

  /** The media type of a problem document. */
  static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:glyphstream:problem:";

  /** The scan is at fault: sending it again won't help. */
  static Problem of(Rejection rejection) {
    String code = rejection.reason().code();
    return new Problem(
        TYPE_PREFIX + code,
        "The scan was refused: " + code.replace('-', ' '),
        statusOf(rejection.reason()),
        rejection.detail());
  }

  /** The scan can't be kept now: sending it again later may help. */
  static Problem storeUnavailable(StoreUnavailableException e) {
    return new Problem(
        TYPE_PREFIX + "store-unavailable", "The scan can't be taken now", 503, e.getMessage());
  }

  Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
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
