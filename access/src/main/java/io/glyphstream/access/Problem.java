package io.glyphstream.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/**
 * Why a request was refused (RFC 9457).
 *
 * @param type names the kind of problem: {@code urn:glyphstream:problem:<kind>}
 * @param title the kind in words
 * @param status of HTTP
 * @param detail one sentence about this very request
 */
public record Problem(String type, String title, int status, String detail) {

  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:glyphstream:problem:";

  /**
   * @param kind lower-case words joined by hyphens
   */
  public static Problem of(String kind, String title, int status, String detail) {
    return new Problem(TYPE_PREFIX + kind, title, status, detail);
  }

  /** Ends the request with this, whether or not its body has come in. */
  public void answer(RoutingContext request) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    request
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
        .end(
            new JsonObject()
                .put("type", type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer());
    UnreadBody.passOver(request);
  }
}
