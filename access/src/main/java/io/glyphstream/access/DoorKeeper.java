package io.glyphstream.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets in whom authentication has found, unless the doors are open; new addresses are closed. */
@ApplicationScoped
class DoorKeeper {

  private final Doors doors;

  @Inject
  DoorKeeper(Doors doors) {
    this.doors = doors;
  }

  void handle(RoutingContext request) {
    if (doors.areOpen() || OpenPaths.includes(request)) {
      request.next();
    } else if (!(request.user() instanceof QuarkusHttpUser user)
        || user.getSecurityIdentity().isAnonymous()) {
      ask(request);
    } else {
      letIn(request, user.getSecurityIdentity());
    }
  }

  private void letIn(RoutingContext request, SecurityIdentity identity) {
    if (doors.openFor(identity)) {
      request.next();
    } else {
      Problem.of("not-allowed", "The request was refused", 403, "None of your roles allows it.")
          .answer(request);
    }
  }

  private static void ask(RoutingContext request) {
    request.response().putHeader("WWW-Authenticate", "Bearer realm=\"glyphstream\"");
    Problem.of(
            "sign-in-needed",
            "Who is there?",
            401,
            "Send a token, Authorization: Bearer TOKEN, as ./glyphstream token makes it.")
        .answer(request);
  }
}
