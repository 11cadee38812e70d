package io.glyphstream.review.privacy;

import io.glyphstream.contracts.document.Label;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.store.StoreUnavailableException;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.label.Labels;
import io.glyphstream.review.outbox.Outbox;
import io.glyphstream.review.outbox.OutboxRelay;
import io.glyphstream.review.page.Documents;
import io.glyphstream.review.page.Pages;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.ReviewDatabase;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes documents: tombstones for their transcripts and samples, their labels withdrawn and
 * without crops, their objects in the page store deleted. What the {@code scans} topic still holds
 * of them ages out within its retention.
 */
@ApplicationScoped
public class DocumentDeletion {

  private static final Logger LOG = Logger.getLogger(DocumentDeletion.class);
  private static final String DELETED = "io.glyphstream.document.deleted";

  private final ReviewDatabase database;
  private final Outbox outbox;
  private final OutboxRelay relay;
  private final PageStore store;

  @Inject
  DocumentDeletion(ReviewDatabase database, Outbox outbox, OutboxRelay relay, PageStore store) {
    this.database = database;
    this.outbox = outbox;
    this.relay = relay;
    this.store = store;
  }

  /** Deletes the document; when this returns it is decided, whatever becomes of the process. */
  public void delete(String document) {
    database.durably(sql -> delete(sql, document));
    relay.wake();
    deleteObjects();
  }

  private boolean delete(Sql sql, String document) {
    List<Row.Sample> samples = sql.locks().hold(Samples.rowsOfDocument(sql, document));
    List<Row.Page> pages =
        sql.locks()
            .hold(
                Documents.pages(sql, document).stream()
                    .map(page -> new Row.Page(document, page.pageIndex()))
                    .toList());
    List<Label> labels = Labels.ofDocument(sql, document);
    sql.locks().hold(labels.stream().map(label -> new Row.Label(label.id())).toList());
    sql.update("DELETE FROM deletion WHERE document = ?", document);
    sql.update("INSERT INTO deletion (document) VALUES (?)", document);
    pages.forEach(page -> Pages.delete(sql, document, page.pageIndex()));
    samples.forEach(sample -> Samples.delete(sql, sample.id()));
    labels.forEach(label -> Labels.withdraw(sql, label));
    publish(sql, document, pages, samples, labels);
    return true;
  }

  private void publish(
      Sql sql,
      String document,
      List<Row.Page> pages,
      List<Row.Sample> samples,
      List<Label> labels) {
    pages.forEach(
        page -> tombstone(sql, Topic.TRANSCRIPTS, document, document + "/" + page.pageIndex()));
    samples.forEach(sample -> tombstone(sql, Topic.RELABEL, document, sample.id()));
    for (Label label : labels) {
      outbox.put(
          sql,
          Topic.LABELS,
          document,
          label.id(),
          JsonCodec.LABEL.encode(label.withdraw()),
          label.id() + "/withdrawn",
          DELETED);
    }
  }

  private void tombstone(Sql sql, Topic topic, String document, String key) {
    outbox.put(sql, topic, document, key, null, key + "/deleted", DELETED);
  }

  /** Again and again until none is left: the store may be away, or the process may have ended. */
  @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void deleteObjects() {
    List<String> documents =
        database.transaction(
            sql -> sql.list("SELECT document FROM deletion", row -> row.getString(1)));
    for (String document : documents) {
      try {
        store.deleteAll(document);
        database.transaction(
            sql -> sql.update("DELETE FROM deletion WHERE document = ?", document));
      } catch (StoreUnavailableException e) {
        LOG.warnf("a deleted document's objects wait for the store: %s", e.getMessage());
      }
    }
  }
}
