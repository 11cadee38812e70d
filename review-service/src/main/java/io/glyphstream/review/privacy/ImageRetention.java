package io.glyphstream.review.privacy;

import io.glyphstream.contracts.store.ContentReference;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.review.ReviewConfig;
import io.glyphstream.review.store.ReviewDatabase;
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
    List<String> old =
        database.transaction(
            sql ->
                sql.list(
                    "SELECT image FROM page WHERE image IS NOT NULL AND seen_at < ? LIMIT ?",
                    row -> row.getString(1),
                    timeMs,
                    PORTION));
    for (String uri : old) {
      try {
        ContentReference.parse(uri).ifPresent(store::delete);
        database.transaction(
            sql -> sql.update("UPDATE page SET image = NULL WHERE image = ?", uri));
      } catch (StoreUnavailableException e) {
        LOG.warnf("old images wait for the store: %s", e.getMessage());
        return;
      }
    }
  }
}
