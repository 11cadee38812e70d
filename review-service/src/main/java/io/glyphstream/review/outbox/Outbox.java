package io.glyphstream.review.outbox;

import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.review.store.Row;
import io.glyphstream.review.store.Sql;
import io.glyphstream.streaming.OutboundRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Records that are to be published, kept in the transaction that makes them necessary. Places are
 * given in the order in which transactions commit, without gaps: whoever puts holds the head until
 * then.
 */
@ApplicationScoped
public class Outbox {

  /** {@code ce_source} of all that review writes. */
  static final String SOURCE = "/glyphstream/review";

  /**
   * A record that waits.
   *
   * @param place in the outbox, from 1
   */
  record Entry(long place, OutboundRecord record) {}

  /**
   * Puts a record behind all others.
   *
   * @param value null for a tombstone
   * @param id unique among review's events, the same for the same event
   * @param type {@code io.glyphstream.*}
   */
  public void put(
      Sql sql, Topic topic, String document, String key, byte[] value, String id, String type) {
    Row head = new Row.Outbox();
    sql.locks().hold(head);
    long place = sql.number("SELECT place FROM outbox_head") + 1;
    sql.locks().update(head, "UPDATE outbox_head SET place = ?", place);
    sql.update(
        "INSERT INTO outbox (place, topic, document, record_key, event_id, event_type, content)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        place,
        topic.name(),
        document,
        key,
        id,
        type,
        value);
  }

  /** The first records that wait, in order. */
  List<Entry> first(Sql sql, int count) {
    return sql.list(
        "SELECT place, topic, document, record_key, event_id, event_type, content FROM outbox"
            + " ORDER BY place LIMIT ?",
        row ->
            new Entry(
                row.getLong(1),
                OutboundRecord.of(
                    Topic.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(7),
                    new OutboundRecord.Event(
                        row.getString(5), SOURCE, row.getString(6), "application/json"))),
        count);
  }

  /** Forgets what was published. */
  void forget(Sql sql, long lastPlace) {
    sql.update("DELETE FROM outbox WHERE place <= ?", lastPlace);
  }

  /** Records that wait. */
  public long size(Sql sql) {
    return sql.number("SELECT COUNT(*) FROM outbox");
  }
}
