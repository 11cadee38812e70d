package io.glyphstream.review.answer;

import io.glyphstream.contracts.document.Label;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.person.Roles;
import io.glyphstream.review.store.ReviewDatabase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Lists labels, for whoever trains on them and does not read the topic. */
@Path("/review/api/labels")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
public class LabelResource {

  private static final int MAX_PAGE = 1000;

  @Inject ReviewDatabase database;

  @GET
  @Operation(
      summary = "Labels in the order in which they were given",
      description =
          "Undoings and withdrawn labels are among them. For the next page pass the time and the id"
              + " of the last one.")
  public List<Label> labels(
      @QueryParam("since") @DefaultValue("1970-01-01T00:00:00Z") String since,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("limit") @DefaultValue("500") int limit) {
    long sinceMs = Instant.parse(since).toEpochMilli();
    return database.transaction(
        sql -> Labels.since(sql, sinceMs, after, Math.max(1, Math.min(limit, MAX_PAGE))));
  }
}
