package io.glyphstream.review.projection;

import io.glyphstream.contracts.document.RelabelSample;
import io.glyphstream.contracts.messaging.Topic;
import io.glyphstream.contracts.outcome.Outcome;
import io.glyphstream.contracts.outcome.RejectionReason;
import io.glyphstream.contracts.store.HashDraw;
import io.glyphstream.contracts.store.PageStore;
import io.glyphstream.contracts.wire.JsonCodec;
import io.glyphstream.review.ReviewConfig;
import io.glyphstream.review.queue.Samples;
import io.glyphstream.review.store.Row;
import io.glyphstream.streaming.InboundRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes samples into the queue, and out again where their document was deleted. */
@ApplicationScoped
class SampleReader implements RecordReader {

  /** Hex SHA-256. */
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  private static final int MAX_PREDICTION_LENGTH = 20;
  private static final int MAX_MODEL_LENGTH = 300;

  private final PageStore store;
  private final double shownTwice;

  @Inject
  SampleReader(PageStore store, ReviewConfig config) {
    this.store = store;
    this.shownTwice = config.shownTwice();
  }

  @Override
  public Outcome<Change> read(InboundRecord record) {
    String id = record.document();
    if (!ID.matcher(id).matches()) {
      return Outcome.rejected(
          RejectionReason.INVALID_KEY, "a sample's id is a SHA-256 in hex, not " + id);
    }
    Set<Row> rows = Set.of(new Row.Sample(id));
    return record.isTombstone()
        ? Outcome.accepted(new Change(rows, sql -> Samples.delete(sql, id)))
        : RecordContent.decode(record, JsonCodec.RELABEL_SAMPLE, store)
            .then(sample -> check(id, sample).outcome(added(sample, rows, record)));
  }

  private Change added(RelabelSample sample, Set<Row> rows, InboundRecord record) {
    return new Change(
        rows,
        sql -> Samples.add(sql, sample, record.source().timestamp(), isShownTwice(sample.id())));
  }

  private static RecordCheck check(String key, RelabelSample sample) {
    return new RecordCheck()
        .text("the sample's id", sample.id(), key.length())
        .key(key, sample.id())
        .document(sample.page().document())
        .present("the box", sample.box())
        .present("the crop", sample.crop())
        .that(
            sample.crop() == null || sample.crop().length <= Topic.RELABEL.maxValueBytes() / 2,
            "the crop is too large")
        .text("the prediction", sample.prediction(), MAX_PREDICTION_LENGTH)
        .probability("the confidence", sample.confidence())
        .that(
            sample.alternatives().stream()
                .allMatch(one -> one.confidence() >= 0 && one.confidence() <= 1),
            "an alternative's confidence is not 0 to 1")
        .present("the reason", sample.reason())
        .optional("the model", sample.model(), MAX_MODEL_LENGTH);
  }

  private boolean isShownTwice(String id) {
    // Not the draw that made it a sample.
    return HashDraw.last(id) < shownTwice;
  }
}
