package io.glyphstream.review.person;

import io.glyphstream.access.Problem;
import io.glyphstream.review.ReviewConfig.SignInMode;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;

/** Signs people in by name and password. */
@Path("/review/sign-in")
@PermitAll
public class SignInResource {

  private static final Logger LOG = Logger.getLogger(SignInResource.class);
  private static final int MAX_SHOWN_CHARS = 64;

  @Inject SignIn signIn;
  @Inject ConfiguredUsers users;
  @Inject SignInThrottle throttle;
  @Inject SignInSessions sessions;
  @Inject RoutingContext request;

  @POST
  @Blocking
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(summary = "Sign in with name and password; the answer sets a cookie")
  public Response signIn(
      @RestForm("j_username") String name, @RestForm("j_password") String password) {
    if (signIn.mode() != SignInMode.USERS) {
      throw new NotFoundException();
    }
    if (name == null || password == null) {
      return wrong();
    }
    String address = clientAddress();
    Duration wait = throttle.begin(name, address);
    if (!wait.isZero()) {
      LOG.warnf("sign-in of %s from %s refused: too many tries", shown(name), address);
      return tooMany(wait);
    }
    if (!users.match(name, password.toCharArray())) {
      LOG.warnf("sign-in of %s from %s failed", shown(name), address);
      return wrong();
    }
    throttle.succeed(name, address);
    SessionCookie.set(request, sessions.open(name));
    LOG.infof("%s signed in from %s", name, address);
    return Response.ok().build();
  }

  /** The proxy's word for it where one is trusted. */
  private String clientAddress() {
    SocketAddress remote = request.request().remoteAddress();
    return remote.hostAddress() == null ? remote.host() : remote.hostAddress();
  }

  private static Response wrong() {
    return Response.status(Response.Status.UNAUTHORIZED).build();
  }

  private static Response tooMany(Duration wait) {
    long seconds = wait.toSeconds() + 1;
    return Response.status(Response.Status.TOO_MANY_REQUESTS)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.of(
                "too-many-tries",
                "Too many wrong passwords",
                Response.Status.TOO_MANY_REQUESTS.getStatusCode(),
                "Try again in " + seconds + " s."))
        .build();
  }

  /** The beginning of a name as anybody may have typed it; the log escapes what it is made of. */
  private static String shown(String name) {
    return "'" + name.substring(0, Math.min(name.length(), MAX_SHOWN_CHARS)) + "'";
  }
}
