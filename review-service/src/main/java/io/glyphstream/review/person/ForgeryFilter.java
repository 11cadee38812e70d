package io.glyphstream.review.person;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Refuses requests that a form of another site made a browser send: what changes something here
 * needs a header that no form can carry. Origin and host are looked at before, at every address.
 */
@Provider
@PreMatching
class ForgeryFilter implements ContainerRequestFilter {

  private static final String API = "/review/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getRequestUri().getPath().startsWith(API)
        && !READING.contains(request.getMethod())
        && request.getHeaderString(CurrentReviewer.SESSION_HEADER) == null) {
      request.abortWith(
          Response.status(Response.Status.FORBIDDEN)
              .entity("the header " + CurrentReviewer.SESSION_HEADER + " is missing")
              .build());
    }
  }
}
