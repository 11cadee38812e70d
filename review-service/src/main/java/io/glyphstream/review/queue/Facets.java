package io.glyphstream.review.queue;

import io.glyphstream.review.label.Stage;
import io.glyphstream.review.store.Recent;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many samples wait, and of which kinds. */
@ApplicationScoped
public class Facets {

  /** Counting 100,000 samples takes some tens of ms; nobody needs it fresher. */
  private static final Duration FRESH = Duration.ofSeconds(3);

  private static final int MAX_DOCUMENTS = 200;

  private final Recent<Counts> counts;

  @Inject
  Facets(ReviewDatabase database) {
    this.counts = new Recent<>(FRESH, () -> database.transaction(Facets::count));
  }

  /** How many samples have one value. */
  public record Count(String value, long count) {}

  /**
   * What waits for reviewers.
   *
   * @param waiting samples in all
   * @param disputed of which two people disagree, or three
   * @param predictions the most frequent first
   * @param reasons the most frequent first
   * @param documents the most frequent first, not all
   */
  public record Counts(
      long waiting,
      long disputed,
      List<Count> predictions,
      List<Count> reasons,
      List<Count> documents) {}

  /** Some seconds old. */
  public Counts counts() {
    return counts.get();
  }

  /** Two passes over the samples. */
  private static Counts count(Sql sql) {
    List<Kind> kinds =
        sql.list(
            "SELECT prediction, reason, stage, COUNT(*) FROM sample WHERE queue <> 'nobody'"
                + " GROUP BY prediction, reason, stage",
            row ->
                new Kind(
                    row.getString(1),
                    named(row.getString(2)),
                    Stage.valueOf(row.getString(3)),
                    row.getLong(4)));
    return new Counts(
        kinds.stream().mapToLong(Kind::count).sum(),
        kinds.stream()
            .filter(kind -> kind.stage() == Stage.THIRD || kind.stage() == Stage.ADMIN)
            .mapToLong(Kind::count)
            .sum(),
        by(kinds, Kind::prediction),
        by(kinds, Kind::reason),
        sql.list(
            "SELECT document, COUNT(*) FROM sample WHERE queue <> 'nobody' GROUP BY document"
                + " ORDER BY 2 DESC, 1 LIMIT ?",
            row -> new Count(row.getString(1), row.getLong(2)),
            MAX_DOCUMENTS));
  }

  /** How many samples are alike. */
  private record Kind(String prediction, String reason, Stage stage, long count) {}

  private static List<Count> by(List<Kind> kinds, Function<Kind, String> value) {
    return kinds.stream()
        .collect(Collectors.groupingBy(value, Collectors.summingLong(Kind::count)))
        .entrySet()
        .stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .toList();
  }

  /** As the wire names it. */
  private static String named(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
