package io.glyphstream.access;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/** What every answer tells a browser, refusals and errors included. */
final class AnswerHeaders {

  /** The page: its own files and nothing else, framed by nobody. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'none';"
          + " base-uri 'none'; form-action 'self'";

  private static final String UNUSED_FEATURES =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  /** A year, in seconds. */
  private static final String STRICT_TRANSPORT = "max-age=31536000";

  private AnswerHeaders() {}

  static void add(RoutingContext request) {
    MultiMap headers = request.response().headers();
    headers.set("Content-Security-Policy", CONTENT_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Permissions-Policy", UNUSED_FEATURES);
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (request.request().isSSL()) {
      headers.set("Strict-Transport-Security", STRICT_TRANSPORT);
    }
    request.next();
  }
}
