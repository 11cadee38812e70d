package io.glyphstream.review.privacy;

import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.review.ReviewConfig;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Deletes pages' images when they have been kept long enough since the page's last revision. */
@ApplicationScoped
class ImageRetention {

  private static final Logger LOG = Logger.getLogger(ImageRetention.class);
  private static final int PORTION = 500;

  private final ReviewDatabase database;
  private final PageStore store;
  private final Optional<Duration> keepFor;
  private final Clock clock = Clock.systemUTC();

  @Inject
  ImageRetention(ReviewConfig config, ReviewDatabase database, PageStore store) {
    this.database = database;
    this.store = store;
    this.keepFor = config.pageImages().keepFor();
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void deleteOld() {
    keepFor.ifPresent(age -> deleteSeenBefore(clock.millis() - age.toMillis()));
  }

  void deleteSeenBefore(long timeMs) {
    List<Kept> old =
        database.transaction(
            sql ->
                sql.list(
                    "SELECT document, page_index, image FROM page"
                        + " WHERE image IS NOT NULL AND seen_at < ? LIMIT ?",
                    row ->
                        new Kept(new Row.Page(row.getString(1), row.getInt(2)), row.getString(3)),
                    timeMs,
                    PORTION));
    for (Kept kept : old) {
      try {
        ContentReference.parse(kept.image()).ifPresent(store::delete);
        database.transaction(sql -> forget(sql, kept));
      } catch (StoreUnavailableException e) {
        LOG.warnf("old images wait for the store: %s", e.getMessage());
        return;
      }
    }
  }

  /** A newer image of the page stays. */
  private static int forget(Sql sql, Kept kept) {
    return sql.locks()
        .update(
            kept.page(),
            "UPDATE page SET image = NULL WHERE document = ? AND page_index = ? AND image = ?",
            kept.page().document(),
            kept.page().pageIndex(),
            kept.image());
  }

  /** A page's image. */
  private record Kept(Row.Page page, String image) {}
}
