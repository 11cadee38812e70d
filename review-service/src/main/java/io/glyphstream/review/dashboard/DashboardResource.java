package io.glyphstream.review.dashboard;

import io.glyphstream.review.person.Roles;
import io.glyphstream.review.queue.Facets;
import io.glyphstream.review.store.Recent;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far review has come, and how well the models read. */
@Path("/review/api/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.REVIEWER, Roles.ADMIN})
@ApplicationScoped
public class DashboardResource {

  /** It takes some hundred ms with 100,000 samples, and people leave it open. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Recent<Dashboard> dashboard;

  @Inject
  DashboardResource(ReviewDatabase database, Facets facets) {
    this.dashboard =
        new Recent<>(
            FRESH,
            () -> {
              Facets.Counts queue = facets.counts();
              return database.transaction(sql -> count(sql, queue));
            });
  }

  /**
   * All figures.
   *
   * @param kappa Cohen's, of the samples that were shown twice; null while nobody was second
   * @param pairs samples that two people have answered of those
   */
  public record Dashboard(
      Facets.Counts queue,
      List<Figures.Accuracy> accuracyByDay,
      List<Figures.Accuracy> accuracyByModel,
      List<Figures.Tally> answersByDay,
      List<Figures.Tally> answersByReviewer,
      List<Figures.Confusion> confusions,
      Double kappa,
      int pairs) {}

  @GET
  @Operation(summary = "Progress, accuracy by the audit, confusions, agreement")
  public Dashboard dashboard() {
    return dashboard.get();
  }

  private static Dashboard count(Sql sql, Facets.Counts queue) {
    List<Kappa.Pair> pairs = Figures.pairs(sql);
    OptionalDouble kappa = Kappa.of(pairs);
    return new Dashboard(
        queue,
        Figures.accuracyByDay(sql),
        Figures.accuracyByModel(sql),
        Figures.answersByDay(sql),
        Figures.answersByReviewer(sql),
        Figures.confusions(sql),
        kappa.isPresent() ? kappa.getAsDouble() : null,
        pairs.size());
  }
}
