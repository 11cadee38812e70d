package io.glyphstream.review.person;

import io.glyphstream.review.ReviewConfig.SignInMode;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is signed in, and how one signs in. */
@Path("/review/api")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SessionResource {

  @Inject SignIn signIn;
  @Inject SecurityIdentity identity;
  @Inject OidcSession oidc;
  @Inject SignInSessions sessions;
  @Inject RoutingContext request;

  /**
   * Who sent the request.
   *
   * @param user empty if nobody is signed in
   * @param reviewer whether they may answer
   * @param admin whether they may decide and delete
   * @param signIn {@code off}, {@code users} or {@code oidc}
   */
  public record Session(String user, boolean reviewer, boolean admin, String signIn) {}

  @GET
  @Path("session")
  @Operation(summary = "Who is signed in")
  public Session session() {
    return new Session(
        identity.isAnonymous() ? "" : identity.getPrincipal().getName(),
        identity.hasRole(Roles.REVIEWER) || identity.hasRole(Roles.ADMIN),
        identity.hasRole(Roles.ADMIN),
        signIn.mode().name().toLowerCase(Locale.ROOT));
  }

  @GET
  @Path("enter")
  @RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
  @Operation(summary = "Sign in with OpenID Connect, then go to the page")
  public Response enter() {
    return Response.seeOther(URI.create("/review/")).build();
  }

  @POST
  @Path("sign-out")
  @Operation(summary = "End the sign-in of this browser, and of whoever has its cookie")
  @Blocking
  public void signOut() {
    if (identity.isAnonymous()) {
      return;
    }
    if (signIn.mode() == SignInMode.USERS) {
      SessionCookie.secretOf(request).ifPresent(sessions::close);
      SessionCookie.clear(request);
    } else if (signIn.mode() == SignInMode.OIDC) {
      oidc.logout().await().indefinitely();
    }
  }
}
