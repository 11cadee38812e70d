package io.glyphstream.access;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses requests that another site made a browser send. What changes something is refused unless
 * the origin, if the browser names one, is our own; programs name none. Where nobody is asked who
 * they are, the host must be this machine's own name, so that no other name can be made to lead
 * here (DNS rebinding).
 */
@ApplicationScoped
class OriginCheck {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  /** Fetch Metadata: what browsers say of a request that comes from elsewhere. */
  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  private final Doors doors;
  private final ListeningAddress address;

  @Inject
  OriginCheck(Doors doors, ListeningAddress address) {
    this.doors = doors;
    this.address = address;
  }

  void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (doors.areOpenToThisMachineOnly()
        && !OpenPaths.isHealth(context)
        && !isOwnName(request.authority())) {
      refuse(context, "The host is not this machine.");
    } else if (!READING.contains(request.method().name()) && isForged(request)) {
      refuse(context, "Another site made this request.");
    } else {
      context.next();
    }
  }

  private boolean isOwnName(HostAndPort authority) {
    if (authority == null) {
      return false;
    }
    String name = authority.host().toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(name) || name.equals(address.host());
  }

  private static boolean isForged(HttpServerRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      String site = request.getHeader("Sec-Fetch-Site");
      return site != null && ELSEWHERE.contains(site);
    }
    return !origin.endsWith("://" + request.getHeader("Host"))
        && !origin.endsWith("://" + request.authority());
  }

  private static void refuse(RoutingContext context, String why) {
    Problem.of("forged-request", "The request was refused", 403, why).answer(context);
  }
}
