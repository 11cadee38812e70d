package io.glyphstream.ingest;

import io.glyphstream.contracts.outcome.Rejection;
import io.glyphstream.contracts.outcome.RejectionReason;
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

  static Problem of(Rejection rejection) {
    String code = rejection.reason().code();
    return new Problem(
        "urn:glyphstream:problem:" + code,
        "The scan was refused: " + code.replace('-', ' '),
        statusOf(rejection.reason()),
        rejection.detail());
  }

  Response toResponse() {
    return Response.status(status).type(MEDIA_TYPE).entity(this).build();
  }

  private static int statusOf(RejectionReason reason) {
    return switch (reason) {
      case TOO_MANY_BYTES -> 413;
      case UNSUPPORTED_FORMAT, CONTENT_TYPE_MISMATCH -> 415;
      case EMPTY, NO_VALUE -> 400;
      default -> 422;
    };
  }
}
