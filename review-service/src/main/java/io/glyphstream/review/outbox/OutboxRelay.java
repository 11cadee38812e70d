package io.glyphstream.review.outbox;

import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.review.store.DatabaseUnavailableException;
import io.glyphstream.review.store.ReviewDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Empties the outbox into Kafka, each entry exactly once, in order, as long as the process runs.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 200;
  private static final long LOOK_AGAIN_MS = 1000;
  private static final long STOP_PATIENCE_MS = 8000;

  private final Outbox outbox;
  private final RelayLease lease;
  private final ReviewDatabase database;
  private final PageStore pages;
  private final Map<String, Object> kafka;
  private final Semaphore news = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "outbox-relay");
  private volatile boolean stopping;
  private OutboxPublisher publisher;

  @Inject
  OutboxRelay(
      Outbox outbox,
      RelayLease lease,
      ReviewDatabase database,
      PageStore pages,
      @Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.outbox = outbox;
    this.lease = lease;
    this.database = database;
    this.pages = pages;
    this.kafka = kafka;
  }

  /** Says that something was put and committed; without it the relay looks once a second. */
  public void wake() {
    news.release();
  }

  /** Whether it still empties the outbox. */
  boolean isRunning() {
    return thread.isAlive();
  }

  void start(@Observes StartupEvent event) {
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    wake();
    thread.join(STOP_PATIENCE_MS);
  }

  private void run() {
    while (!stopping) {
      try {
        while (!stopping && relaySome()) {}
        news.tryAcquire(LOOK_AGAIN_MS, TimeUnit.MILLISECONDS);
        news.drainPermits();
      } catch (InterruptedException e) {
        break;
      }
    }
    leave();
  }

  /** Whether there may be more. */
  private boolean relaySome() throws InterruptedException {
    try {
      if (!database.transaction(lease::take)) {
        close();
        return false;
      }
      open();
      List<Outbox.Entry> entries = database.transaction(sql -> outbox.first(sql, BATCH));
      if (!entries.isEmpty()) {
        // Else Kafka could remember places that the database has lost.
        database.makeDurable();
        publisher.publish(entries);
        forget(entries.get(entries.size() - 1).place());
      }
      return entries.size() == BATCH;
    } catch (DatabaseUnavailableException | StoreUnavailableException e) {
      LOG.warnf("the outbox waits: %s", e.getMessage());
      return false;
    } catch (KafkaException e) {
      LOG.warnf("the outbox waits for Kafka: %s", e.getMessage());
      close();
      return false;
    }
  }

  /** A new publisher knows what the one before it published and could not forget. */
  private void open() {
    if (publisher == null) {
      publisher = new OutboxPublisher(kafka, database.transaction(lease::store), pages);
      forget(publisher.lastPublished());
    }
  }

  private void forget(long place) {
    database.transaction(
        sql -> {
          outbox.forget(sql, place);
          return place;
        });
  }

  private void close() {
    if (publisher != null) {
      publisher.close();
      publisher = null;
    }
  }

  private void leave() {
    close();
    try {
      database.transaction(
          sql -> {
            lease.giveUp(sql);
            return true;
          });
    } catch (DatabaseUnavailableException e) {
      LOG.debugf("the relay's lease runs out by itself: %s", e.getMessage());
    }
  }
}
