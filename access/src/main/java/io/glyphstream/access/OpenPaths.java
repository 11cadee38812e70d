package io.glyphstream.access;

import io.vertx.ext.web.RoutingContext;

/** Addresses that ask nobody, or ask for themselves. */
final class OpenPaths {

  private static final String HEALTH = "/q/health";

  /** The page's files are no secret, and its API names the role that each call needs. */
  private static final String REVIEW = "/review";

  private OpenPaths() {}

  /** Probes show no token. */
  static boolean isHealth(RoutingContext request) {
    return isAtOrBelow(HEALTH, request);
  }

  static boolean includes(RoutingContext request) {
    return isHealth(request) || isAtOrBelow(REVIEW, request);
  }

  private static boolean isAtOrBelow(String place, RoutingContext request) {
    String path = request.normalizedPath();
    return path.equals(place) || path.startsWith(place + "/");
  }
}
