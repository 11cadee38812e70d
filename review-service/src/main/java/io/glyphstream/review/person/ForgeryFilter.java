package io.glyphstream.review.person;

import io.glyphstream.review.ReviewConfig.SignInMode;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;

/**
 * Refuses requests that another site made a browser send: what changes something needs a header
 * that a form can't carry and, where the browser names the origin, our own. Where nobody signs in,
 * the host must be this machine's own name, so that no other name can be made to lead here.
 */
@Provider
@PreMatching
class ForgeryFilter implements ContainerRequestFilter {

  private static final String API = "/review/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  @Inject SignIn signIn;

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    if (!uri.getPath().startsWith(API)) {
      return;
    }
    if (signIn.mode() == SignInMode.OFF && !OWN_NAMES.contains(String.valueOf(uri.getHost()))) {
      refuse(request, "the host is not this machine");
    } else if (!READING.contains(request.getMethod())) {
      refuseForged(request, uri);
    }
  }

  private static void refuseForged(ContainerRequestContext request, URI uri) {
    String origin = request.getHeaderString("Origin");
    if (request.getHeaderString(CurrentReviewer.SESSION_HEADER) == null) {
      refuse(request, "the header " + CurrentReviewer.SESSION_HEADER + " is missing");
    } else if (origin != null
        && !origin.endsWith("://" + request.getHeaderString(HttpHeaders.HOST))
        && !origin.endsWith("://" + uri.getAuthority())) {
      refuse(request, "another site's request");
    }
  }

  private static void refuse(ContainerRequestContext request, String why) {
    request.abortWith(Response.status(Response.Status.FORBIDDEN).entity(why).build());
  }
}
