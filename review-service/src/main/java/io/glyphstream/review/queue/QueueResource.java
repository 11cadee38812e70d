package io.glyphstream.review.queue;

import io.glyphstream.review.page.PlaceInText;
import io.glyphstream.review.page.Places;
import io.glyphstream.review.person.CurrentReviewer;
import io.glyphstream.review.person.Reviewer;
import io.glyphstream.review.person.Roles;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Hands out samples, the least certain first, each to one person at a time. */
@Path("/review/api/queue")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
public class QueueResource {

  /** A screen of the group mode has fewer. */
  private static final int MAX_LEASES = 200;

  private final Clock clock = Clock.systemUTC();

  @Inject ReviewDatabase database;
  @Inject CurrentReviewer reviewer;
  @Inject Facets facets;
  @Inject Places places;

  /**
   * What is asked for.
   *
   * @param count samples at most
   * @param filter which; null for any
   * @param except ids of samples that the caller has already; null for none
   * @param places whether to say where in the text each stands
   */
  public record Wanted(int count, Filter filter, Set<String> except, boolean places) {}

  /**
   * A leased sample and where it stands.
   *
   * @param place null if it was not asked for, or the page is not known
   */
  public record Offered(Lease lease, PlaceInText place) {}

  @POST
  @Path("leases")
  @Operation(
      summary = "Lease the next samples",
      description =
          "For five minutes, which begin anew with whatever you do; nobody else gets them.")
  public List<Offered> lease(Wanted wanted) {
    Reviewer who = reviewer.get();
    Filter filter = wanted.filter() == null ? new Filter(null, null, null, null) : wanted.filter();
    Set<String> except = wanted.except() == null ? Set.of() : wanted.except();
    int count = Math.max(1, Math.min(wanted.count(), MAX_LEASES));
    return database.transaction(
        sql ->
            Leases.take(sql, who, filter, count, except, clock.millis()).stream()
                .map(
                    lease ->
                        new Offered(lease, wanted.places() ? places.of(sql, lease.sample()) : null))
                .toList());
  }

  @POST
  @Path("leases/renewal")
  @Operation(summary = "Begin the five minutes anew")
  public int renew() {
    Reviewer who = reviewer.get();
    long nowMs = clock.millis();
    return database.transaction(sql -> Leases.renew(sql, who, Leases.rows(sql, who, nowMs), nowMs));
  }

  @DELETE
  @Path("leases")
  @Operation(summary = "Give all leased samples back")
  public void release() {
    Reviewer who = reviewer.get();
    database.transaction(
        sql -> {
          Leases.releaseAll(sql, who);
          return true;
        });
  }

  /** A sample that its person does not want to answer. */
  public record Skipped(String sample) {}

  @POST
  @Path("skips")
  @Operation(summary = "Leave samples to others")
  public void skip(List<Skipped> skips) {
    Reviewer who = reviewer.get();
    database.transaction(
        sql -> {
          sql.locks().hold(rows(skips));
          for (Skipped skipped : skips) {
            Leases.release(sql, who, skipped.sample());
            Skips.add(sql, skipped.sample(), who.name());
          }
          return true;
        });
  }

  @POST
  @Path("skips/undoing")
  @Operation(summary = "Take skipped samples back")
  public void unskip(List<Skipped> skips) {
    Reviewer who = reviewer.get();
    database.transaction(
        sql -> {
          sql.locks().hold(rows(skips));
          skips.forEach(skipped -> Skips.remove(sql, skipped.sample(), who.name()));
          return true;
        });
  }

  private static List<Row.Sample> rows(List<Skipped> skips) {
    return skips.stream().map(skipped -> new Row.Sample(skipped.sample())).toList();
  }

  @GET
  @Path("facets")
  @Operation(summary = "How many samples wait, by prediction, reason and document")
  public Facets.Counts facets() {
    return facets.counts();
  }
}
