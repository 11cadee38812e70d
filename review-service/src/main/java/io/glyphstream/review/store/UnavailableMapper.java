package io.glyphstream.review.store;

import io.glyphstream.contracts.store.StoreUnavailableException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database or page store that is away is no fault of a request: it may succeed later. */
class UnavailableMapper {

  private static final int SERVICE_UNAVAILABLE = 503;

  @ServerExceptionMapper
  Response tryLater(DatabaseUnavailableException e) {
    return problem(e.getMessage());
  }

  @ServerExceptionMapper
  Response tryLater(StoreUnavailableException e) {
    return problem(e.getMessage());
  }

  /** A problem document (RFC 9457). */
  private static Response problem(String detail) {
    return Response.status(SERVICE_UNAVAILABLE)
        .type("application/problem+json")
        .entity(
            Map.of(
                "type",
                "urn:glyphstream:problem:store-unavailable",
                "title",
                "Review can't work now",
                "status",
                SERVICE_UNAVAILABLE,
                "detail",
                detail))
        .build();
  }
}
