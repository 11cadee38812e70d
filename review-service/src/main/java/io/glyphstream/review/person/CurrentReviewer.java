package io.glyphstream.review.person;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Who sent the request. */
@RequestScoped
public class CurrentReviewer {

  /** Names the browser tab; a request that changes something is refused without it. */
  public static final String SESSION_HEADER = "X-Glyphstream-Session";

  private static final int MAX_SESSION_LENGTH = 64;

  @Inject SecurityIdentity identity;
  @Inject RoutingContext request;

  public Reviewer get() {
    String session = request.request().getHeader(SESSION_HEADER);
    String tab = session == null ? "" : session;
    return new Reviewer(
        identity.getPrincipal().getName(),
        tab.substring(0, Math.min(tab.length(), MAX_SESSION_LENGTH)),
        identity.hasRole(Roles.ADMIN));
  }
}
