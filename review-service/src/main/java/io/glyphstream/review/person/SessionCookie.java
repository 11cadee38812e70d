package io.glyphstream.review.person;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that holds the secret of a sign-in. */
final class SessionCookie {

  private static final String NAME = "glyphstream-review";

  private SessionCookie() {}

  static Optional<String> secretOf(RoutingContext request) {
    return Optional.ofNullable(request.request().getCookie(NAME)).map(Cookie::getValue);
  }

  static void set(RoutingContext request, String secret) {
    request.response().addCookie(cookie(request, secret, SignInSessions.MAX_AGE.toSeconds()));
  }

  static void clear(RoutingContext request) {
    request.response().addCookie(cookie(request, "", 0));
  }

  /** Secure where the request has come over TLS, to us or to a proxy that we trust. */
  private static Cookie cookie(RoutingContext request, String value, long maxAgeSeconds) {
    return Cookie.cookie(NAME, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.STRICT)
        .setSecure(request.request().isSSL())
        .setMaxAge(maxAgeSeconds);
  }
}
